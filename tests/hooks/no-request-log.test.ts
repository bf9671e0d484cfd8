import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startPocketBase, type TestPocketBase } from '../support/pocketbase.ts';

let server: TestPocketBase;
beforeAll(async () => {
  server = await startPocketBase();
});
afterAll(() => server.stop());

/** Calls with something in the address that must not stay anywhere: found, refused and unknown. */
async function callWith(canary: string): Promise<void> {
  const filter = encodeURIComponent(`name = "${canary}"`);
  await fetch(`${server.url}/api/collections/municipalities/records?filter=${filter}`);
  await fetch(`${server.url}/api/collections/changes/records/${canary}`);
  await fetch(`${server.url}/api/${canary}`, { headers: { 'user-agent': canary, referer: `https://${canary}.nl` } });
}

function filesHolding(canary: string): string[] {
  const files = readdirSync(server.dataDir, { recursive: true }).map((file) => join(server.dataDir, String(file)));
  return files.filter((file) => statSync(file).isFile() && readFileSync(file).includes(canary));
}

test('PocketBase keeps no trace of requests', async () => {
  await callWith('canary8011ab');
  expect((await server.admin.logs.getList(1, 1)).totalItems).toBe(0);
  // It writes what it holds back at its end at the latest.
  await server.kill('SIGTERM');
  expect(filesHolding('canary8011ab')).toEqual([]);
  expect(server.output()).not.toContain('canary8011ab');
  await server.restart();
});

test('the trace would be seen, were the log switched on', async () => {
  await server.admin.settings.update({ logs: { maxDays: 1, minLevel: 0 } });
  await callWith('canary8012cd');
  await expect.poll(() => filesHolding('canary8012cd').length, { timeout: 20_000, interval: 250 }).toBeGreaterThan(0);
});
