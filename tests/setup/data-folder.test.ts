import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { prepareDataFolder } from '../../src/commands/setup/data-folder.ts';
import { LIMITS } from '../../src/commands/setup/settings.ts';
import { mountSmallDisk } from '../support/small-disk.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ketenkaart-data-'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

function prepare(dataDir: string, limits: Parameters<typeof prepareDataFolder>[1] = LIMITS) {
  return prepareDataFolder({ dataDir, databaseDir: join(dataDir, 'pocketbase') }, limits);
}

test('a new data folder is for its owner only, and empty', async () => {
  const dataDir = join(folder, 'deep/data');
  await expect(prepare(dataDir)).resolves.toEqual({ value: false });
  expect(statSync(dataDir).mode & 0o777).toBe(0o700);
  expect(readdirSync(dataDir)).toEqual([]);
});

test('every level that had to be made is for its owner only; one that was there stays as it is', async () => {
  chmodSync(folder, 0o755);
  await prepare(join(folder, 'first/second/data'));
  const modeOf = (name: string) => (statSync(join(folder, name)).mode & 0o777).toString(8);
  expect(['.', 'first', 'first/second', 'first/second/data'].map(modeOf)).toEqual(['755', '700', '700', '700']);
});

test('two starts at once make one folder', async () => {
  const dataDir = join(folder, 'deep/er/data');
  const both = await Promise.all([prepare(dataDir), prepare(dataDir)]);
  expect(both.map(({ value }) => value)).toEqual([false, false]);
});

test('where no folder can be made that is said at once', async () => {
  if (!existsSync('/proc/self')) {
    console.log('⏱ no /proc on this machine: a place where no folder can be made was not tried');
    return;
  }
  await expect(prepare('/proc/ketenkaart/deep/data')).rejects.toThrow(
    'No folder can be made at /proc/ketenkaart: name another data folder with DATA_DIR.',
  );
});

test('a database that is there is seen', async () => {
  mkdirSync(join(folder, 'pocketbase'));
  writeFileSync(join(folder, 'pocketbase/data.db'), '');
  await expect(prepare(folder)).resolves.toEqual({ value: true, skipped: 'already there' });
});

test('a file in the place of the data folder is named', async () => {
  const file = join(folder, 'data');
  writeFileSync(file, '');
  await expect(prepare(file)).rejects.toThrow(`The data folder ${file} is not a folder but a file`);
  await expect(prepare(join(file, 'below'))).rejects.toThrow(/a file stands in its way/);
});

test('a full disk is said with how much is needed, and nothing is left on it', async () => {
  const disk = mountSmallDisk('size=1m');
  if (!disk) {
    console.log('⏱ no disk may be mounted here: a full data folder was tried by asking for more than the disk has');
    const endless = { ...LIMITS, dataFolderFreeBytes: Number.MAX_SAFE_INTEGER };
    await expect(prepare(folder, endless)).rejects.toThrow(/has \d+ MB free and \d+ MB are needed: make room there/);
    return;
  }
  try {
    await expect(prepare(disk.folder)).rejects.toThrow(/has [01] MB free and 64 MB are needed: make room there/);
    // Also when the disk claims to have room and has none after all.
    writeFileSync(join(disk.folder, 'filler'), new Uint8Array(900 * 1024));
    const careless = { ...LIMITS, dataFolderFreeBytes: 0 };
    await expect(prepare(disk.folder, careless)).rejects.toThrow(/is on a disk that is full: make room there/);
    expect(readdirSync(disk.folder)).toEqual(['filler']);
  } finally {
    disk.remove();
  }
});

test('a folder that cannot be written to is said', async () => {
  const disk = mountSmallDisk('ro');
  if (disk) {
    try {
      await expect(prepare(disk.folder)).rejects.toThrow(/is on a disk that can only be read/);
    } finally {
      disk.remove();
    }
    return;
  }
  if (process.getuid?.() === 0) {
    console.log('⏱ root without mounts: a read-only data folder was not tried');
    return;
  }
  chmodSync(folder, 0o500);
  await expect(prepare(folder)).rejects.toThrow(/cannot be written to by this user/);
});
