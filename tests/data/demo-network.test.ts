import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type DemoNetwork, makeDemoNetwork } from '../../src/commands/make-demo/demo-network.ts';
import { WRITER, writingOfficer } from '../../src/commands/make-demo/demo-people.ts';
import { readUglyCases } from '../../src/commands/make-demo/ugly-cases.ts';
import { PROJECT_ROOT } from '../../src/commands/setup/settings.ts';
import { renewDemoAccount } from '../../src/data/access/demo-accounts.ts';
import { listDemand } from '../../src/data/demand/demand.ts';
import { connectForSetUp } from '../../src/data/pocketbase/set-up-connection.ts';
import { type DemoLoadOptions, doDemoDeeds, writeDemoRecords } from '../../src/data/starting-facts/demo-network.ts';
import { readReferenceFacts } from '../../src/data/starting-facts/load-starting-facts.ts';
import { startPocketBaseWithFacts } from '../support/facts.ts';
import { SUPERUSER, type TestPocketBase } from '../support/pocketbase.ts';

/** A small demo network, really written, as staff write. */
const PASSWORD = 'only-in-tests-1234567890';

let pocketbase: TestPocketBase;
let network: DemoNetwork;
let options: DemoLoadOptions;
beforeAll(async () => {
  pocketbase = await startPocketBaseWithFacts();
  const today = new Date().toISOString().slice(0, 10);
  const uglyCases = await readUglyCases(PROJECT_ROOT);
  network = makeDemoNetwork(await readReferenceFacts(), { seed: 'test', today, share: 0.001, uglyCases });
  await renewDemoAccount(pocketbase.admin, { ...WRITER, password: PASSWORD });
  const admin = await connectForSetUp(pocketbase.url, '_superusers', SUPERUSER);
  const staff = await connectForSetUp(pocketbase.url, 'users', { email: WRITER.email, password: PASSWORD });
  const account = { ...writingOfficer(network.waves.flat()), password: PASSWORD };
  await renewDemoAccount(admin, account);
  options = {
    admin,
    writers: { importer: admin, staff, officer: await connectForSetUp(pocketbase.url, 'users', account) },
    onProgress: () => {},
    stop: new AbortController().signal,
  };
}, 300_000);
afterAll(() => pocketbase.stop());

const total = () => network.waves.flat().length;

async function there(): Promise<number> {
  const found = await Promise.all(
    [...Map.groupBy(network.waves.flat(), ({ collection }) => collection)].map(async ([collection, records]) => {
      const ids = new Set(records.map(({ body }) => body.id));
      const rows = await pocketbase.admin.collection(collection).getFullList<{ id: string }>({ fields: 'id' });
      return rows.filter(({ id }) => ids.has(id)).length;
    }),
  );
  return found.reduce((sum, count) => sum + count, 0);
}

describe('loading the demo network', () => {
  test('that is broken off is gone on with by the next', async () => {
    const stop = new AbortController();
    const breaking = writeDemoRecords(network.waves, {
      ...options,
      stop: stop.signal,
      onProgress: (done) => {
        if (done > 60) stop.abort();
      },
    });
    await expect(breaking).rejects.toThrow();
    const before = await there();
    expect(before).toBeGreaterThan(60);
    expect(before).toBeLessThan(total());

    const steps: number[] = [];
    const created = await writeDemoRecords(network.waves, { ...options, onProgress: (done) => steps.push(done) });
    expect(created).toBe(total() - before);
    expect(await there()).toBe(total());
    expect(steps.at(-1)).toBe(total());
    expect(steps).toEqual(steps.toSorted((a, b) => a - b));
  });

  test('a second time writes nothing', async () => {
    expect(await writeDemoRecords(network.waves, options)).toBe(0);
  });

  test('brings agreements to every state by the ways of officers and staff, once', async () => {
    await doDemoDeeds(network.acts, options);
    await doDemoDeeds(network.acts, options);
    const ids = new Set(network.acts.map(({ event }) => event));
    const events = await pocketbase.admin.collection('agreement_events').getFullList<{ id: string; kind: string }>();
    const made = events.filter(({ id }) => ids.has(id));
    expect(made).toHaveLength(network.acts.length);
    expect(new Set(made.map(({ kind }) => kind))).toEqual(new Set(['announced', 'recorded', 'withdrawn']));
  });

  test('fills the page of use for staff, of weeks that are over', async () => {
    const { token } = options.writers.staff?.authStore ?? { token: '' };
    const { weeks, sums } = await listDemand({ url: pocketbase.url, token });
    expect(new Set(sums.map(({ week }) => week))).toEqual(new Set(weeks));
  });

  test('was done as people do it: in the trail by who did it, and confirmed by the role', async () => {
    const organization = network.waves[1]?.find(({ by }) => by === 'staff');
    const id = organization?.body.id ?? '';
    const filter = pocketbase.admin.filter('record = {:id}', { id });
    const [row] = (await pocketbase.admin.collection('audit_records').getList(1, 1, { filter })).items;
    expect(row).toMatchObject({
      actor: WRITER.id,
      actor_role: 'staff',
      action: 'created',
      collection: 'organizations',
    });
    const confirmed = await pocketbase.admin.collection('services').getList(1, 1, {
      filter: 'assured_by = "staff" && source_name ~ "Verzonnen"',
    });
    expect(confirmed.totalItems).toBeGreaterThan(10);
  });

  test('stops at a record that the rules refuse, and names it', async () => {
    const [good] = network.waves[3] ?? [];
    const bad = {
      collection: 'locations',
      by: 'staff',
      key: 'bad',
      body: { ...good?.body, id: crypto.randomUUID(), postcode: 'QQ' },
    };
    await expect(writeDemoRecords([[bad]], options)).rejects.toThrow(
      /^The demo record locations "bad" was refused: postcode: /,
    );
  });

  test('writes nothing for who may not write', async () => {
    await renewDemoAccount(pocketbase.admin, { ...WRITER, password: PASSWORD, active: false });
    const record = {
      collection: 'organizations',
      by: 'staff',
      key: 'late',
      body: { ...network.waves[1]?.[0]?.body, id: crypto.randomUUID() },
    };
    await expect(writeDemoRecords([[record]], options)).rejects.toThrow(/was refused|did not work/);
    await expect(connectForSetUp(pocketbase.url, 'users', { email: WRITER.email, password: PASSWORD })).rejects.toThrow(
      /^Signing in to PocketBase at .* as invoer@ketenkaart\.example did not work/,
    );
  });
});
