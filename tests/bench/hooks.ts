/**
 * What the hooks cost: to load into a new JavaScript machine, one audited write, and batches of them, beside a PocketBase
 * without any hooks. Prints one JSON line a row. `HOOKS_BESIDE=<folder>`: those hooks are measured too, in turn with ours;
 * `POOLS=15,200`: with so many machines. Times are the processor's where others use the machine too.
 */
import { globSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import PocketBase from 'pocketbase';
import { v4 as newId } from 'uuid';
import { GOOD_RECORDS } from '../support/good-records.ts';
import { startPocketBase, type TestPocketBase } from '../support/pocketbase.ts';
import { tell, tellRow } from './figures.ts';

const OURS = resolve(import.meta.dirname, '../../pocketbase/pb_hooks');
const BESIDE = process.env.HOOKS_BESIDE;
const POOLS = (process.env.POOLS ?? '').split(',').filter((pool) => pool !== '');
const ROUNDS = Number(process.env.ROUNDS ?? 3);
const LOADS = 200;
const WRITES = 100;
const BATCHES = [
  { size: 12, times: 10 },
  { size: 30, times: 5 },
  { size: 100, times: 2 },
];
const MS_PER_TICK = 10;
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

/**
 * Milliseconds of the processor that one request takes without a pool, where each handler runs in a machine of its own: our
 * two middlewares and a route, with nothing required in it and with all our files.
 */
async function measureLoading({ hooks }: Contender): Promise<{ nothing: number; all: number }> {
  const server = await startPocketBase({ hooks, pool: 0, extraHooks: join(import.meta.dirname, 'hooks') });
  const load = async (files: string) => {
    const answer = await fetch(`${server.url}/api/bench/load?files=${files}`);
    if (answer.status !== 204) throw new Error(await answer.text());
  };
  const processorOf = async (files: string) => {
    await load(files);
    const before = processorMs(server.process.pid);
    for (let turn = 0; turn < LOADS; turn += 1) await load(files);
    return (processorMs(server.process.pid) - before) / LOADS;
  };
  const measured = { nothing: await processorOf(''), all: await processorOf(required(hooks)) };
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

/** Time of the processor that a server has used, in milliseconds, from the kernel's own count. */
function processorMs(pid: number | undefined): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) * MS_PER_TICK;
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
  const measure = async (name: string, records: number, write: () => Promise<unknown>) => {
    const before = processorMs(server.process.pid);
    const ms = await timed(write);
    note(name, ms, 'ms');
    return { ms: ms / records, processor: (processorMs(server.process.pid) - before) / records };
  };
  for (const [who, client] of Object.entries({ superuser: server.admin, staff })) {
    const single = await measure(`${WRITES} writes by ${who}`, WRITES, async () => {
      for (let turn = 0; turn < WRITES; turn += 1) {
        note(`one write by ${who}`, await timed(() => client.collection('phones').create(phone(made++))), 'ms');
      }
    });
    note(`processor, one write by ${who}`, single.processor, 'ms a record');
    for (const { size, times } of BATCHES) {
      const batches = await measure(`${times} batches of ${size} by ${who}`, size * times, async () => {
        for (let turn = 0; turn < times; turn += 1) {
          const batch = client.createBatch();
          for (let item = 0; item < size; item += 1) batch.collection('phones').create(phone(made++));
          note(`batch of ${size} by ${who}`, await timed(() => batch.send()), 'ms');
        }
      });
      note(`batches of ${size} by ${who}`, 1000 / batches.ms, 'records/s');
      note(`processor, batches of ${size} by ${who}`, batches.processor, 'ms a record');
    }
  }
  note('memory at end', residentMegabytes(server.process.pid), 'MB');
  await server.stop();
}

const contenders: Contender[] = [
  { name: 'ours', hooks: OURS },
  { name: 'no hooks', hooks: mkdtempSync(join(tmpdir(), 'ketenkaart-no-hooks-')) },
  ...(BESIDE ? [{ name: 'beside', hooks: BESIDE }] : []),
];
for (const contender of contenders) {
  const { nothing, all } = await measureLoading(contender);
  tellRow({ name: `${contender.name}: processor, a request in new machines`, nothing, all, unit: 'ms' });
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
