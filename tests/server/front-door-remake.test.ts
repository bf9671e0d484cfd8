import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, describe, expect, test } from 'vitest';
import { type CachedAnswer, cacheAnswer } from '../../src/server/rendering/cached-answer.ts';
import { converse, type Door, openClient, openDoor, say } from '../support/two-doors.ts';

/** After a change a kept page is made anew: whoever asks at the front door meanwhile waits there. */
const answer = (text: string) => cacheAnswer(200, { 'content-type': 'text/html' }, Buffer.from(text));
const kept = new Map([['/page', answer('kept')]]);
const otherwise = cacheAnswer(404, {}, Buffer.from('by Node'));
const get = (target: string) => `GET ${target} HTTP/1.1\r\nHost: ketenkaart.example\r\n\r\n`;

let door: Door | undefined;
afterEach(() => door?.stop());

/** A door at which `/changed` is being made until `finish` or `fail` is called. */
async function openWhileMaking() {
  const { promise, resolve, reject } = Promise.withResolvers<CachedAnswer>();
  const remake = (target: string) => (target === '/changed' ? promise : null);
  door = await openDoor({ kept, otherwise, withFront: true, remake });
  return { door, finish: () => resolve(answer('made anew')), fail: () => reject(new Error('not made')) };
}

describe('a page that is being made anew', () => {
  test('is told to all who wait for it, who then stay at the front door', async () => {
    const { door, finish } = await openWhileMaking();
    const clients = await Promise.all(Array.from({ length: 20 }, () => openClient(door.port)));
    await Promise.all(clients.map((client) => say(door, client, get('/changed'))));
    expect(clients.map((client) => client.told())).toEqual(clients.map(() => ''));
    finish();
    await pause(50);
    await Promise.all(clients.map((client) => say(door, client, get('/page'))));
    for (const client of clients) {
      client.socket.end();
      expect(await client.ended).toBe('closed');
      expect(client.told()).toMatch(/made anewHTTP.*kept$/s);
    }
    expect(door.byNode()).toBe(0);
  });

  test('is told before what was asked for after it', async () => {
    const { door, finish } = await openWhileMaking();
    const client = await openClient(door.port);
    await say(door, client, get('/changed'));
    client.socket.write(get('/page') + get('/nothing'));
    await pause(50);
    finish();
    await pause(50);
    expect(client.told()).toMatch(/made anewHTTP.*keptHTTP.*by Node$/s);
  });

  test('is told to who hung up after asking', async () => {
    const { door, finish } = await openWhileMaking();
    const told = converse(door, [get('/changed')]);
    await pause(50);
    finish();
    expect(await told).toMatch(/made anew\[closed\]$/);
  });

  test('is left to Node when it could not be made', async () => {
    const { door, fail } = await openWhileMaking();
    const client = await openClient(door.port);
    await say(door, client, get('/changed'));
    fail();
    await pause(50);
    expect(client.told()).toMatch(/^HTTP\/1\.1 404 .*by Node$/s);
    expect(door.byNode()).toBe(1);
  });

  test('ends with nothing for who hung up, when it could not be made', async () => {
    const { door, fail } = await openWhileMaking();
    const told = converse(door, [get('/changed')]);
    await pause(50);
    fail();
    expect(await told).toBe('[closed]');
  });

  test('troubles nobody when who asked has gone, made or not', async () => {
    for (const end of ['finish', 'fail'] as const) {
      const making = await openWhileMaking();
      const client = await openClient(making.door.port);
      await say(making.door, client, get('/changed'));
      client.socket.resetAndDestroy();
      await pause(50);
      making[end]();
      expect(await converse(making.door, [get('/page')])).toContain('kept');
      expect(making.door.byNode()).toBe(0);
      await making.door.stop();
    }
  });

  test('still arrives when the door closes meanwhile', async () => {
    const { door, finish } = await openWhileMaking();
    const client = await openClient(door.port);
    await say(door, client, get('/changed'));
    door.front?.close();
    finish();
    expect(await client.ended).toBe('closed');
    expect(client.told()).toMatch(/made anew$/);
  });
});
