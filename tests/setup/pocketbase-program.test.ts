import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { hasGo } from '../../src/commands/setup/go-build.ts';
import { obtainPocketBase } from '../../src/commands/setup/pocketbase-program.ts';
import { archiveName } from '../../src/commands/setup/release-archive.ts';
import {
  LIMITS,
  POCKETBASE_PINNED_SHA256,
  POCKETBASE_VERSION,
  PROJECT_ROOT,
} from '../../src/commands/setup/settings.ts';
import { pocketbaseBinary } from '../support/pocketbase.ts';
import { bytes, cutOff, type ReleaseServer, serveRelease, sha256, signInPage, silence } from './release-server.ts';

/** The real program in an archive like the official one. */
const ARCHIVE = zipSync({
  'LICENSE.md': [new Uint8Array(10), {}],
  pocketbase: [readFileSync(pocketbaseBinary()), { level: 0 }],
});
const WITHOUT_PROGRAM = zipSync({ 'README.md': new Uint8Array(5) });
const SHORT = { ...LIMITS, connectMs: 300, downloadStallMs: 300 };
const pinned = (archive: Uint8Array) => ({ [archiveName()]: sha256(archive) });
const PATH = process.env.PATH ?? '';

let cacheDir: string;
let server: ReleaseServer | undefined;

beforeEach(() => {
  cacheDir = mkdtempSync(join(tmpdir(), 'ketenkaart-cache-'));
});

afterEach(async () => {
  process.env.PATH = PATH;
  vi.restoreAllMocks();
  await server?.close();
  server = undefined;
  rmSync(cacheDir, { recursive: true, force: true });
});

async function obtainFrom(
  files: Parameters<typeof serveRelease>[0],
  pins: Readonly<Record<string, string>> = pinned(ARCHIVE),
) {
  server = await serveRelease(files);
  const places = { root: PROJECT_ROOT, cacheDir, pocketBaseBin: '', releases: server.url };
  return obtainPocketBase(places, undefined, { pins, limits: SHORT });
}

function withoutGo(): void {
  process.env.PATH = cacheDir;
}

function installed(): string[] {
  return readdirSync(join(cacheDir, 'pocketbase', POCKETBASE_VERSION));
}

test('a good release is downloaded, checked, installed, and not downloaded again', async () => {
  withoutGo();
  const { value: program, skipped } = await obtainFrom({ [archiveName()]: bytes(ARCHIVE) });
  expect(skipped).toBeUndefined();
  expect(readFileSync(program).equals(readFileSync(pocketbaseBinary()))).toBe(true);
  expect(statSync(program).mode & 0o111).toBe(0o111);
  expect(installed()).toEqual(['pocketbase']);

  const again = await obtainPocketBase({
    root: PROJECT_ROOT,
    cacheDir,
    pocketBaseBin: '',
    releases: server?.url ?? '',
  });
  expect(again).toEqual({ value: program, skipped: 'already there' });
  expect(server?.asked).toEqual([archiveName()]);
});

const damaged = Uint8Array.from(ARCHIVE);
damaged[damaged.length - 1000] = 255 - (damaged[damaged.length - 1000] ?? 0);

test.each([
  ['a wrong checksum', { [archiveName()]: bytes(damaged) }, 'the archive has a wrong checksum'],
  ['a file that is cut off', { [archiveName()]: cutOff(ARCHIVE) }, 'the archive was cut off'],
  ['a web page instead of the archive', { [archiveName()]: signInPage }, 'a web page or something else came instead'],
  ['a release that is not there', {}, 'the server answered 404'],
  ['a server that never answers', { [archiveName()]: silence }, 'no answer within 0.3 s'],
  ['a server that falls silent', { [archiveName()]: stalling }, 'the archive stopped halfway'],
])('%s is said in one sentence and leaves nothing behind', async (_name, files, reason) => {
  withoutGo();
  const message = await refusalOf(obtainFrom(files));
  expect(message).toContain(reason);
  expect(message).toMatch(/connect to the network, or install Go .*, or name a PocketBase program with POCKETBASE_BIN/);
  expect(message).not.toContain('\n');
  expect(installed()).toEqual([]);
});

test('an archive without the program is said', async () => {
  withoutGo();
  const files = { [archiveName()]: bytes(WITHOUT_PROGRAM) };
  expect(await refusalOf(obtainFrom(files, pinned(WITHOUT_PROGRAM)))).toContain(
    'the program is missing from the archive',
  );
});

test('an archive whose checksum is not pinned is not fetched, whatever list of checksums lies beside it', async () => {
  withoutGo();
  const list = bytes(`${sha256(ARCHIVE)}  ${archiveName()}\n`);
  const files = { 'checksums.txt': list, [archiveName()]: bytes(ARCHIVE) };
  expect(await refusalOf(obtainFrom(files, {}))).toContain(`no checksum of ${archiveName()} is pinned`);
  expect(server?.asked).toEqual([]);
  expect(installed()).toEqual([]);
});

test('the machines most people have are pinned, for this version alone', () => {
  const pins = Object.entries(POCKETBASE_PINNED_SHA256);
  expect(pins.filter(([name]) => !name.startsWith(`pocketbase_${POCKETBASE_VERSION}_`))).toEqual([]);
  expect(pins.filter(([, checksum]) => !/^[0-9a-f]{64}$/.test(checksum))).toEqual([]);
  const machines = [
    ['linux', 'x64'],
    ['linux', 'arm64'],
    ['darwin', 'x64'],
    ['darwin', 'arm64'],
  ];
  for (const [platform, arch] of machines)
    expect(POCKETBASE_PINNED_SHA256).toHaveProperty([archiveName(platform, arch)]);
});

async function refusalOf(obtaining: Promise<unknown>): Promise<string> {
  const error = await obtaining.catch((thrown: Error) => thrown);
  expect(error).toBeInstanceOf(Error);
  return (error as Error).message;
}

function stalling(response: Parameters<ReturnType<typeof bytes>>[0]): void {
  response.writeHead(200, { 'content-length': ARCHIVE.length });
  response.write(ARCHIVE.subarray(0, 1000));
}

test('nobody there at all is said too', async () => {
  withoutGo();
  const gone = await serveRelease({});
  await gone.close();
  const places = { root: PROJECT_ROOT, cacheDir, pocketBaseBin: '', releases: gone.url };
  await expect(obtainPocketBase(places)).rejects.toThrow(/could not be downloaded \(the connection was refused\)/);
});

test('a program that is no PocketBase is not installed though its checksum is right', async () => {
  withoutGo();
  const other = zipSync({ pocketbase: new TextEncoder().encode('#!/bin/sh\nexit 1\n') });
  await expect(obtainFrom({ [archiveName()]: bytes(other) }, pinned(other))).rejects.toThrow(
    'The PocketBase program that was downloaded is not a PocketBase program: name another with POCKETBASE_BIN.',
  );
  expect(installed()).toEqual([]);
});

test('with Go at hand a broken release is named and PocketBase is built instead', async () => {
  if (!(await hasGo())) {
    console.log('⏱ no Go on this machine: building PocketBase was not tried');
    return;
  }
  const log = vi.spyOn(console, 'log');
  const { value: program } = await obtainFrom({ [archiveName()]: bytes(damaged) });
  expect(log.mock.calls.flat().join('\n')).toMatch(/wrong checksum.*building it with Go/);
  expect(installed()).toEqual(['pocketbase']);
  const named = { root: PROJECT_ROOT, cacheDir: join(cacheDir, 'other'), pocketBaseBin: program, releases: '' };
  await expect(obtainPocketBase(named)).resolves.toEqual({ value: program, skipped: 'named by POCKETBASE_BIN' });
});

test('what an earlier try left half-done is removed, never used', async () => {
  withoutGo();
  await obtainFrom({ [archiveName()]: silence }).catch(() => {});
  const folder = join(cacheDir, 'pocketbase', POCKETBASE_VERSION);
  writeFileSync(join(folder, 'pocketbase.part-1'), 'half');
  writeFileSync(join(folder, 'pocketbase'), '#!/bin/sh\nexit 1\n', { mode: 0o755 });
  await server?.close();
  const { value: program } = await obtainFrom({ [archiveName()]: bytes(ARCHIVE) });
  expect(statSync(program).size).toBe(statSync(pocketbaseBinary()).size);
  expect(installed()).toEqual(['pocketbase']);
});

test.each([
  ['does not exist', '/nowhere/pocketbase', 'cannot be run'],
  ['is something else', process.execPath, 'is not a PocketBase program'],
])('a POCKETBASE_BIN that %s is refused by name', async (_name, pocketBaseBin, reason) => {
  const places = { root: PROJECT_ROOT, cacheDir, pocketBaseBin, releases: '' };
  await expect(obtainPocketBase(places)).rejects.toThrow(`POCKETBASE_BIN=${pocketBaseBin} ${reason}`);
});

test('the version here is the one that go.mod pins', () => {
  const goMod = readFileSync(join(PROJECT_ROOT, 'pocketbase/go.mod'), 'utf8');
  expect(goMod).toContain(`github.com/pocketbase/pocketbase v${POCKETBASE_VERSION} `);
});
