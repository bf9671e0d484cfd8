import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { DataFolder } from '../../src/server/health/data-folder.ts';
import { type HealthParts, healthOf, healthStatus } from '../../src/server/health/health.ts';
import { directoryOf, municipality } from '../support/directory-builder.ts';

const directory = directoryOf({ municipalities: [municipality({ name: 'Zwolle' })] });
const WELL = { connected: true, isRefused: false, currentAt: Date.UTC(2026, 10, 22), version: '1.1', directory };

function health({
  snapshot = {},
  databaseTrouble = '',
  folder = '',
}: Partial<Omit<HealthParts, 'snapshot'>> & { snapshot?: object }) {
  const answer = healthOf({ snapshot: { ...WELL, ...snapshot }, databaseTrouble, folder });
  return [healthStatus(answer), answer.status, answer.database, ...answer.reasons];
}

test('all is well', () => {
  expect(health({})).toEqual([200, 'ok', true]);
});

test.each([
  ['the database does not answer', { snapshot: { connected: false } }, false, ['database_unreachable']],
  ['it does not let the site in', { snapshot: { connected: false, isRefused: true } }, false, ['site_user_refused']],
  ['it is damaged, and answers', { databaseTrouble: 'database_damaged' }, false, ['database_damaged']],
  [
    'it is damaged and was ended',
    { databaseTrouble: 'database_damaged', snapshot: { connected: false } },
    false,
    ['database_damaged'],
  ],
  ['the disk is full', { folder: 'disk_full' }, true, ['disk_full']],
  [
    'the disk was full at the start',
    { databaseTrouble: 'disk_full', folder: 'disk_full', snapshot: { connected: false } },
    false,
    ['disk_full'],
  ],
  [
    'the folder is gone',
    { folder: 'data_folder_missing', snapshot: { connected: false } },
    false,
    ['database_unreachable', 'data_folder_missing'],
  ],
] as const)('%s: residents are helped all the same', (_name, parts, database, reasons) => {
  expect(health(parts)).toEqual([200, 'degraded', database, ...reasons]);
});

test('a site with nothing to show is down', () => {
  expect(health({ snapshot: { directory: directoryOf({}) } })).toEqual([503, 'down', true, 'no_data']);
});

const folder = mkdtempSync(join(tmpdir(), 'ketenkaart-folder-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a data folder says what keeps it from taking anything', async () => {
  expect(await new DataFolder(folder, 1).trouble()).toBe('');
  expect(await new DataFolder(folder, Number.MAX_SAFE_INTEGER).trouble()).toBe('disk_full');
  expect(await new DataFolder(join(folder, 'gone'), 1).trouble()).toBe('data_folder_missing');
});
