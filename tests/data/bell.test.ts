import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openConnection } from '../../src/data/pocketbase/connection.ts';
import { Bell } from '../../src/data/snapshot/bell.ts';
import { type DroppableLine, openDroppableLine } from '../support/droppable-line.ts';
import { createSiteUser, SITE_USER, startPocketBase, type TestPocketBase } from '../support/pocketbase.ts';
import { until } from '../support/site.ts';

/** The bell rings once a change, also after PocketBase or a line in between ended the connection for being idle. */
const BACK_WITHIN_MS = 20_000;
/** Longer than anything that still rings takes to arrive. */
const QUIET_MS = 1_500;

let server: TestPocketBase;
let line: DroppableLine;
let client: Awaited<ReturnType<typeof signedIn>>;
let bell: Bell;
let rings = 0;

beforeAll(async () => {
  server = await startPocketBase();
  await createSiteUser(server.admin);
});
afterAll(() => server.stop());
beforeEach(async () => {
  line = await openDroppableLine(server.port);
  client = await signedIn();
  bell = new Bell(() => {
    rings += 1;
  });
  await bell.listen(client);
});
afterEach(async () => {
  bell.end();
  await line.close();
});

async function signedIn() {
  const connection = openConnection(line.url);
  await connection.collection('users').authWithPassword(SITE_USER.email, SITE_USER.password);
  return connection;
}

let lastNumber = 0;
/** How often it rings for one change, past the line. */
async function ringsForOneChange(): Promise<number> {
  await new Promise((done) => setTimeout(done, QUIET_MS));
  rings = 0;
  lastNumber += 1;
  await server.admin.collection('organizations').create({
    name: `Stichting ${lastNumber}`,
    slug: `stichting-${lastNumber}`,
    kind: 'other',
    status: 'published',
    source_name: 'Proef',
    retrieved_date: '2026-11-22',
    licence: 'CC0',
  });
  await new Promise((done) => setTimeout(done, QUIET_MS));
  return rings;
}

/** As the snapshot does it: asked again at each poll until the line is up. */
async function listenAgain(): Promise<void> {
  await until(
    async () => {
      if (!bell.works) await bell.listen(client);
      return bell.works;
    },
    BACK_WITHIN_MS,
    'the bell works again',
  );
}

async function dropLine(): Promise<void> {
  line.drop();
  await until(() => !bell.works, BACK_WITHIN_MS, 'the loss is noticed');
}

describe('one change rings once', () => {
  test('on a line that was never lost', async () => {
    expect(bell.works).toBe(true);
    expect(await ringsForOneChange()).toBe(1);
  });

  test('after three lines that were lost', async () => {
    for (let round = 0; round < 3; round += 1) {
      await dropLine();
      await listenAgain();
    }
    expect(await ringsForOneChange()).toBe(1);
  });

  test('after the SDK had connected again by itself', async () => {
    await dropLine();
    await until(() => client.realtime.isConnected, BACK_WITHIN_MS, 'the SDK is connected');
    await listenAgain();
    expect(await ringsForOneChange()).toBe(1);
  });

  test('when it is asked to listen while it connects, and again once it has', async () => {
    bell.end();
    client = await signedIn();
    await Promise.all([bell.listen(client), bell.listen(client)]);
    await bell.listen(client);
    expect(await ringsForOneChange()).toBe(1);
  });
});

test('a loss rings at once, and so does the return: changes may have come between', async () => {
  await new Promise((done) => setTimeout(done, QUIET_MS));
  rings = 0;
  await dropLine();
  expect(rings).toBe(1);
  await listenAgain();
  expect(rings).toBeGreaterThan(1);
});

test('once ended it is silent, and lets PocketBase forget it', async () => {
  bell.end();
  expect(bell.works).toBe(false);
  expect(await ringsForOneChange()).toBe(0);
  expect(client.realtime.isConnected).toBe(false);
});
