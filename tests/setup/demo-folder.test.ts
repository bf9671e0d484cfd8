import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { markDemoFolder, requireRightFolder } from '../../src/commands/setup/demo-folder.ts';
import { PROJECT_ROOT, readSettings } from '../../src/commands/setup/settings.ts';

/** What is made up and what is not never lie in one folder. */
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ketenkaart-demo-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const facts = (env: Record<string, string> = {}) => readSettings({ DATA_DIR: folder, ...env });
const demo = (env: Record<string, string> = {}) => readSettings({ DATA_DIR: folder, ...env }, PROJECT_ROOT, ['--demo']);

function makeDatabase(databaseDir: string): void {
  mkdirSync(databaseDir, { recursive: true });
  writeFileSync(join(databaseDir, 'data.db'), '');
}

test('a demo has a folder of its own in the data folder', async () => {
  expect(demo().dataDir).toBe(join(folder, 'demo'));
  expect(facts().dataDir).toBe(folder);
  makeDatabase(facts().databaseDir);
  await requireRightFolder(demo());
  await requireRightFolder(facts());
});

test('a demo folder is not served as facts', async () => {
  await markDemoFolder(demo());
  makeDatabase(demo().databaseDir);
  const settings = facts({ DATA_DIR: join(folder, 'demo') });
  await expect(requireRightFolder(settings)).rejects.toThrow(
    `The data folder ${folder}/demo holds a demo network: start it with DATA_DIR=${folder} npm start -- --demo, or name another folder with DATA_DIR.`,
  );
  await requireRightFolder(demo());
  await requireRightFolder(facts());
});

test('facts in the place of a demo are not mixed with one', async () => {
  makeDatabase(demo().databaseDir);
  await expect(requireRightFolder(demo())).rejects.toThrow(
    `The folder ${folder}/demo holds data that is no demo network: move it away, or name another folder with DATA_DIR.`,
  );
});

test('the folder of a demo is not taken for the one above it', async () => {
  await markDemoFolder(demo());
  await expect(requireRightFolder(demo({ DATA_DIR: join(folder, 'demo') }))).rejects.toThrow(
    `DATA_DIR=${folder}/demo is itself the folder of a demo network: name the folder above it, DATA_DIR=${folder}.`,
  );
});

test('a demo keeps the day it was made for and how large it is', async () => {
  const mark = await markDemoFolder(demo({ DEMO_SHARE: '0.5' }));
  const path = join(folder, 'demo/demo.json');
  expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual(mark);
  writeFileSync(path, JSON.stringify({ ...mark, day: '2026-01-01' }));
  expect(await markDemoFolder(demo({ DEMO_SHARE: '0.5' }))).toEqual({ day: '2026-01-01', share: 0.5 });
  await expect(markDemoFolder(demo())).rejects.toThrow(
    `The demo network in ${folder}/demo was made with DEMO_SHARE=0.5: use that, or remove the folder for a new one.`,
  );
  writeFileSync(path, 'nonsense');
  await expect(markDemoFolder(demo())).rejects.toThrow(`${path} is damaged: remove the folder it is in`);
});

test.each(['0', '1.5', 'all'])('DEMO_SHARE=%s is refused with what to write instead', (share) => {
  expect(() => demo({ DEMO_SHARE: share })).toThrow(
    `DEMO_SHARE=${share} is not a share: give a number above 0 and up to 1, for instance 0.1.`,
  );
});

test('an unknown addition is refused', () => {
  expect(() => readSettings({}, PROJECT_ROOT, ['--dmeo'])).toThrow(
    '"--dmeo" is not known here: the one thing to add is --demo.',
  );
});
