import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { PROJECT_ROOT } from '../../src/commands/setup/settings.ts';
import { freePort } from '../support/pocketbase.ts';
import { shellEnvironment, startCommand } from './running-start.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ketenkaart-alone-'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** The site without what `npm start` does before it. */
async function startSiteAlone(environment: Record<string, string>) {
  const env = shellEnvironment({
    PORT: String(await freePort()),
    POCKETBASE_URL: `http://127.0.0.1:${await freePort()}`,
    ...environment,
  });
  const command = startCommand(process.execPath, ['src/server/main.ts'], PROJECT_ROOT, env);
  const code = await command.ended;
  return { code, said: command.output().trim() };
}

test('without a database or a copy of it, the site says so in one sentence', async () => {
  const site = { email: 'site@ketenkaart.test', password: 'only-in-tests' };
  writeFileSync(join(folder, 'secrets.json'), JSON.stringify({ site }));
  expect(await startSiteAlone({ DATA_DIR: folder })).toEqual({
    code: 1,
    said: 'PocketBase does not answer and there is no earlier copy of the data. Start PocketBase first.',
  });
});

test('without its secrets or its settings, the site says where they come from', async () => {
  expect(await startSiteAlone({ DATA_DIR: folder })).toEqual({
    code: 1,
    said: `${folder}/secrets.json cannot be read. Start the site by \`npm start\`, which makes it.`,
  });
  expect(await startSiteAlone({})).toEqual({
    code: 1,
    said: 'DATA_DIR is not set. Start the site by `npm start`, which sets it.',
  });
});
