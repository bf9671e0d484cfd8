import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { PROJECT_ROOT } from '../../src/commands/setup/settings.ts';
import { writeCopy } from '../../src/data/snapshot/snapshot-file.ts';
import { directoryOf, municipality } from '../support/directory-builder.ts';
import { freePort, pocketbaseBinary } from '../support/pocketbase.ts';
import { mountSmallDisk } from '../support/small-disk.ts';
import { type RunningCommand, shellEnvironment, startCommand } from './running-start.ts';

let folder: string;
let command: RunningCommand | null;
let address: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ketenkaart-alone-'));
  command = null;
});

afterEach(async () => {
  if (command) {
    command.signalGroup('SIGTERM');
    await command.ended;
  }
  rmSync(folder, { recursive: true, force: true });
});

/** A folder that was in use, with a database that is none any more. */
function damage(dataDir: string): void {
  mkdirSync(join(dataDir, 'pocketbase'));
  writeFileSync(join(dataDir, 'pocketbase/data.db'), 'no database');
  writeFileSync(join(dataDir, 'facts.json'), '{}');
}

function keepCopy(dataDir: string): Promise<void> {
  const directory = directoryOf({ municipalities: [municipality({ name: 'Zwolle' })] });
  return writeCopy(join(dataDir, 'snapshot.json'), { directory, sequence: 1, currentAt: Date.UTC(2026, 10, 22, 9) });
}

async function start(dataDir: string): Promise<RunningCommand> {
  const port = await freePort();
  address = `http://127.0.0.1:${port}`;
  const ports = { PORT: String(port), POCKETBASE_PORT: String(await freePort()) };
  const env = shellEnvironment({ DATA_DIR: dataDir, POCKETBASE_BIN: pocketbaseBinary(), ...ports });
  return startCommand(process.execPath, ['src/commands/serve.ts'], PROJECT_ROOT, env);
}

const sentence = (mark: string, dataDir: string) =>
  `${mark} The database ${dataDir}/pocketbase/data.db is not a database but something else: put back a copy of the data folder (content/handbook/draaien.md, "Terugzetten") and start again.`;

test('with a damaged database and a copy of the data, residents are shown the copy, and /healthz says why', async () => {
  damage(folder);
  await keepCopy(folder);
  command = await start(folder);
  await command.prints(`Ketenkaart is ready without its database, with what was last known: ${address}\n`);
  expect(command.output().split('\n')).toContain(sentence('!', folder));
  const page = await (await fetch(`${address}/gemeente/zwolle`)).text();
  expect(page).toContain('Deze gegevens zijn van 22 november 2026');
  await expect
    .poll(async () => (await fetch(`${address}/healthz`)).json())
    .toMatchObject({ status: 'degraded', database: false, reasons: ['database_damaged'] });
  expect(readFileSync(join(folder, 'pocketbase/data.db'), 'utf8')).toBe('no database');
});

test('with a damaged database and no copy, the start is refused in one sentence', async () => {
  damage(folder);
  const refused = await start(folder);
  expect(await refused.ended).toBe(1);
  expect(refused.output().trim().split('\n').at(-1)).toBe(sentence('✗', folder));
});

test('on a full disk residents are shown the copy; without one the start is refused', async () => {
  const disk = mountSmallDisk('size=1m');
  if (!disk) {
    console.log('⏱ no disk may be mounted here: a start on a full disk was not tried');
    return;
  }
  try {
    const full = `The data folder ${disk.folder} has `;
    const refused = await start(disk.folder);
    expect(await refused.ended).toBe(1);
    expect(refused.output()).toMatch(new RegExp(`✗ ${full}\\d MB free and 64 MB are needed: make room there`));

    const secrets = { email: 'site@ketenkaart.invalid', password: 'of-the-site-0123456789-0123456789-abc' };
    writeFileSync(join(disk.folder, 'secrets.json'), JSON.stringify({ superuser: secrets, site: secrets }));
    await keepCopy(disk.folder);
    command = await start(disk.folder);
    await command.prints('Ketenkaart is ready without its database');
    expect(command.output()).toContain(`! ${full}`);
    await expect
      .poll(async () => (await fetch(`${address}/healthz`)).json())
      .toMatchObject({ status: 'degraded', database: false, reasons: ['disk_full'] });
    command.signalGroup('SIGTERM');
    await command.ended;
    command = null;
  } finally {
    disk.remove();
  }
});
