/**
 * What the hooks cost: to load into a new JavaScript machine, one audited write, and batches of them. Prints one JSON line a
 * row. `HOOKS_BESIDE=<folder>`: those hooks are measured too, in turn with ours; `POOLS=15,200`: with so many machines.
 */
import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import PocketBase from 'pocketbase';
import { v4 as newId } from 'uuid';
import { GOOD_RECORDS } from '../support/good-records.ts';
import { startPocketBase, type TestPocketBase } from '../support/pocketbase.ts';
import { tell } from './figures.ts';

const OURS = resolve(import.meta.dirname, '../../pocketbase/pb_hooks');
const BESIDE = process.env.HOOKS_BESIDE;
const POOLS = (process.env.POOLS ?? '').split(',').filter((pool) => pool !== '');
const ROUNDS = 3;
const LOADS = 60;
const WRITES = 100;
const BATCHES = [
  { size: 12, times: 10 },
  { size: 100, times: 2 },
];
const PASSWORD = 'een lange zin om te meten';

interface Contender {
  name: string;
  hooks: string;
}

/** Everything that a handler may require. */
function required(hooks: string): string {
  return globSync('{*,lib/*}.js', { cwd: hooks })
    .filter((file) => !file.endsWith('.pb.js'))
    .join(',');
}

async function timed(act: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await act();
  return performance.now() - began;
}

/** Without a pool, each handler runs in a machine of its own: with our files in it, or with nothing. */
async function measureLoading({ hooks }: Contender): Promise<{ nothing: number[]; all: number[] }> {
  const server = await startPocketBase({ hooks, pool: 0, extraHooks: join(import.meta.dirname, 'hooks') });
  const load = async (files: string) => {
    const answer = await fetch(`${server.url}/api/bench/load?files=${files}`);
    if (answer.status !== 204) throw new Error(await answer.text());
  };
  const measured = { nothing: [] as number[], all: [] as number[] };
  await load(required(hooks));
  for (let turn = 0; turn < LOADS; turn += 1) {
    measured.nothing.push(await timed(() => load('')));
    measured.all.push(await timed(() => load(required(hooks))));
  }
  await server.stop();
  return measured;
}

async function signedInStaff({ admin, url }: TestPocketBase): Promise<PocketBase> {
  const email = 'staf@voorbeeld.nl';
  const account = { email, password: PASSWORD, passwordConfirm: PASSWORD, name: 'Staf', role: 'staff' };
  await admin.collection('users').create({ ...account, active: true, verified: true, emailVisibility: true });
  const staff = new PocketBase(url);
  staff.autoCancellation(false);
  await staff.collection('users').authWithPassword(email, PASSWORD);
  return staff;
}

/** Memory of the server in megabytes, from the kernel's own count. */
function residentMegabytes(pid: number | undefined): number {
  const [, kilobytes = '0'] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Number(kilobytes) / 1024;
}

type Figures = Record<string, { values: number[]; unit: string }>;

async function measureWrites({ hooks }: Contender, pool: number | undefined, figures: Figures): Promise<void> {
  const began = performance.now();
  const server = await startPocketBase({ hooks, pool });
  const note = (name: string, value: number, unit: string) => {
    figures[name] ??= { values: [], unit };
    figures[name].values.push(value);
  };
  note('start', performance.now() - began, 'ms');
  note('memory at start', residentMegabytes(server.process.pid), 'MB');
  const staff = await signedInStaff(server);
  const organization = newId();
  await server.admin.collection('organizations').create({ ...GOOD_RECORDS.organizations, id: organization });
  const phone = (turn: number) => ({
    ...GOOD_RECORDS.phones,
    id: newId(),
    organization,
    number: `038 ${String(1_000_000 + turn).slice(1, 4)} ${String(10_000 + turn).slice(1)}`,
  });
  let made = 0;
  for (const [who, client] of Object.entries({ superuser: server.admin, staff })) {
    for (let turn = 0; turn < WRITES; turn += 1) {
      note(`one write by ${who}`, await timed(() => client.collection('phones').create(phone(made++))), 'ms');
    }
    for (const { size, times } of BATCHES) {
      for (let turn = 0; turn < times; turn += 1) {
        const batch = client.createBatch();
        for (let item = 0; item < size; item += 1) batch.collection('phones').create(phone(made++));
        const ms = await timed(() => batch.send());
        note(`batch of ${size} by ${who}`, ms, 'ms');
        note(`records a second, batches of ${size} by ${who}`, (size / ms) * 1000, 'records/s');
      }
    }
  }
  note('memory at end', residentMegabytes(server.process.pid), 'MB');
  await server.stop();
}

const contenders: Contender[] = [...(BESIDE ? [{ name: 'beside', hooks: BESIDE }] : []), { name: 'ours', hooks: OURS }];
const loading = new Map<string, { nothing: number[]; all: number[] }>();
for (const contender of contenders) loading.set(contender.name, await measureLoading(contender));
for (const [name, { nothing, all }] of loading) {
  tell(`${name}: a request in new machines with nothing in them`, nothing, 'ms');
  tell(`${name}: and with all that hooks require in one of them`, all, 'ms');
}
const pools = POOLS.length > 0 ? POOLS.map(Number) : [undefined];
const found = new Map<string, Figures>();
for (let round = 0; round < ROUNDS; round += 1) {
  for (const pool of pools) {
    for (const contender of contenders) {
      const name = pool === undefined ? contender.name : `${contender.name}, ${pool} machines`;
      const figures = found.get(name) ?? {};
      found.set(name, figures);
      await measureWrites(contender, pool, figures);
    }
  }
}
for (const [name, figures] of found) {
  for (const [what, { values, unit }] of Object.entries(figures)) tell(`${name}: ${what}`, values, unit);
}
