import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, describe, expect, test } from 'vitest';
import { cacheAnswer } from '../../src/server/rendering/cached-answer.ts';
import { type Door, openClient, openDoor } from '../support/two-doors.ts';

/** How long the front door waits, how much it holds for a client, and how it closes. */
const LARGE_BYTES = 4 * 1024 * 1024;
const kept = new Map([
  ['/page', cacheAnswer(200, { 'content-type': 'text/html' }, Buffer.from('page'))],
  ['/large', cacheAnswer(200, { 'content-type': 'image/png' }, Buffer.alloc(LARGE_BYTES, 'x'))],
]);
const otherwise = cacheAnswer(404, {}, Buffer.from('not here'));
const get = (target: string) => `GET ${target} HTTP/1.1\r\nHost: ketenkaart.example\r\n\r\n`;

let door: Door | undefined;
afterEach(() => door?.stop());
async function open(limits: { headersMs?: number; keepAliveMs?: number } = {}, nodeMs = 0): Promise<Door> {
  door = await openDoor({ kept, otherwise, withFront: true, limits, nodeMs });
  return door;
}

describe('time', () => {
  test('who says nothing is not waited for', async () => {
    const { port } = await open({ headersMs: 200 });
    const client = await openClient(port);
    expect([await client.ended, client.told()]).toEqual(['closed', '']);
  });

  test('who says half is told by Node that it took too long, also when drops keep coming', async () => {
    const { port } = await open({ headersMs: 200 });
    const client = await openClient(port);
    client.socket.write('GET /page HTTP/1.1\r\n');
    const dripping = setInterval(() => client.socket.writable && client.socket.write('X: y\r\n'), 50);
    expect(await client.ended).toBe('closed');
    clearInterval(dripping);
    expect(client.told()).toMatch(/^HTTP\/1\.1 408 /);
  });

  test('who was answered is waited for longer, but not for ever', async () => {
    const { port } = await open({ headersMs: 200, keepAliveMs: 1_000 });
    const client = await openClient(port);
    client.socket.write(get('/page'));
    await pause(500);
    client.socket.write(get('/page'));
    await pause(500);
    expect(client.told().match(/HTTP\/1\.1 200/g)?.length).toBe(2);
    expect(await client.ended).toBe('closed');
  });

  test('what Node must make may take as long as it takes', async () => {
    const { port } = await open({ headersMs: 200 }, 1_000);
    const client = await openClient(port);
    client.socket.write(get('/nothing'));
    await pause(1_500);
    expect(client.told()).toMatch(/^HTTP\/1\.1 404 /);
    client.socket.end();
    expect(await client.ended).toBe('closed');
  });

  test('the door says how long it waits', async () => {
    const { port } = await open({ keepAliveMs: 65_000 });
    const client = await openClient(port);
    client.socket.end(get('/page'));
    await client.ended;
    expect(client.told()).toContain('\r\nConnection: keep-alive\r\nKeep-Alive: timeout=65\r\n\r\npage');
  });
});

describe('a client that asks on without taking its answers', () => {
  const ASKED = 20;

  test('has little held for it, and gets all once it does', async () => {
    const { port, sockets } = await open();
    const client = await openClient(port);
    client.socket.pause();
    let most = 0;
    for (let asked = 0; asked < ASKED; asked += 1) {
      client.socket.write(get('/large'));
      await pause(20);
      for (const socket of sockets) most = Math.max(most, socket.writableLength);
    }
    // What the system itself takes is not counted; of our own at most the answer under way and one of Node's.
    expect(most).toBeGreaterThan(0);
    expect(most).toBeLessThan(3 * LARGE_BYTES);
    client.socket.resume();
    client.socket.end();
    expect(await client.ended).toBe('closed');
    expect(client.told().match(/HTTP\/1\.1 200/g)?.length).toBe(ASKED);
  });
});

describe('closing', () => {
  test('connections at rest end, what is under way arrives whole', async () => {
    const { port, server, front } = await open();
    const resting = await openClient(port);
    resting.socket.write(get('/page'));
    const reading = await openClient(port);
    reading.socket.pause();
    reading.socket.write(get('/large'));
    await pause(100);
    const closed = new Promise((done) => server.close(done));
    front?.close();
    expect(await resting.ended).toBe('closed');
    reading.socket.resume();
    expect(await reading.ended).toBe('closed');
    expect(reading.told().length).toBeGreaterThan(LARGE_BYTES);
    await closed;
  });
});
