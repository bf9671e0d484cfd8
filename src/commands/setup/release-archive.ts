import { createHash } from 'node:crypto';
import { unzipSync } from 'fflate';
import { LIMITS, POCKETBASE_PINNED_SHA256, POCKETBASE_VERSION } from './settings.ts';
import { connectionTrouble } from './setup-error.ts';

/** The official archive cannot be used; the message is a part of a sentence ("the archive is cut off"). */
export class ReleaseError extends Error {
  override name = 'ReleaseError';
}

export interface ReleaseLimits {
  connectMs: number;
  downloadStallMs: number;
  downloadMs: number;
  downloadBytes: number;
}

const SYSTEMS: Record<string, string> = { linux: 'linux', darwin: 'darwin', freebsd: 'freebsd' };
const PROCESSORS: Record<string, string> = {
  x64: 'amd64',
  arm64: 'arm64',
  arm: 'armv7',
  ppc64: 'ppc64le',
  s390x: 's390x',
};
const PROGRAM = 'pocketbase';

export function archiveName(platform: string = process.platform, arch: string = process.arch): string {
  const system = SYSTEMS[platform];
  const processor = PROCESSORS[arch];
  if (!system || !processor) throw new ReleaseError(`there is no release for ${platform} on ${arch}`);
  return `pocketbase_${POCKETBASE_VERSION}_${system}_${processor}.zip`;
}

/** What an archive must be: checksums (SHA-256, hexadecimal) by file name, and how long it may take to come. */
export interface ReleaseRules {
  pins: Readonly<Record<string, string>>;
  limits: ReleaseLimits;
}

const RULES: ReleaseRules = { pins: POCKETBASE_PINNED_SHA256, limits: LIMITS };

/**
 * Downloads the official release archive below `releases`, compares its SHA-256 with the pinned one and returns the
 * program inside. Throws a `ReleaseError` for whatever goes wrong; one without a pinned checksum is not even fetched.
 */
export async function fetchReleaseProgram(
  releases: string,
  signal?: AbortSignal,
  { pins, limits }: ReleaseRules = RULES,
): Promise<Uint8Array> {
  const name = archiveName();
  const wanted = pins[name];
  if (!wanted) throw new ReleaseError(`no checksum of ${name} is pinned`);
  const url = `${releases.replace(/\/$/, '')}/v${POCKETBASE_VERSION}/${name}`;
  const archive = await download(url, limits, signal);
  if (!isZip(archive)) throw new ReleaseError('a web page or something else came instead of the archive');
  if (createHash('sha256').update(archive).digest('hex') !== wanted) {
    throw new ReleaseError('the archive has a wrong checksum (SHA-256)');
  }
  return unpack(archive);
}

/** A zip file with at least one entry begins so. */
function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;
}

function unpack(archive: Uint8Array): Uint8Array {
  try {
    const program = unzipSync(archive, { filter: (file) => file.name === PROGRAM })[PROGRAM];
    if (program) return program;
  } catch {
    throw new ReleaseError('the archive cannot be unpacked');
  }
  throw new ReleaseError('the program is missing from the archive');
}

/** The server must begin to answer within `connectMs` and must not fall silent. */
async function download(url: string, limits: ReleaseLimits, signal?: AbortSignal): Promise<Uint8Array> {
  const silence = new AbortController();
  const overall = AbortSignal.timeout(limits.downloadMs);
  const signals = [silence.signal, overall, ...(signal ? [signal] : [])];
  let watch = setTimeout(() => silence.abort(), limits.connectMs);
  let answered = false;
  try {
    const response = await fetch(url, { signal: AbortSignal.any(signals) });
    answered = true;
    if (!response.ok || !response.body) throw new ReleaseError(`the server answered ${response.status}`);
    const chunks: Uint8Array[] = [];
    let size = 0;
    for await (const chunk of response.body) {
      clearTimeout(watch);
      watch = setTimeout(() => silence.abort(), limits.downloadStallMs);
      chunks.push(chunk);
      size += chunk.length;
      if (size > limits.downloadBytes) throw new ReleaseError('the archive is far larger than it should be');
    }
    return Buffer.concat(chunks);
  } catch (error) {
    if (error instanceof ReleaseError) throw error;
    if (signal?.aborted) throw new ReleaseError('it was stopped');
    if (overall.aborted) throw new ReleaseError(`the archive did not arrive within ${limits.downloadMs / 1000} s`);
    if (silence.signal.aborted) {
      throw new ReleaseError(
        answered
          ? 'the archive stopped halfway'
          : `no answer within ${limits.connectMs / 1000} s from ${new URL(url).host}`,
      );
    }
    throw new ReleaseError(answered ? 'the archive was cut off' : connectionTrouble(error));
  } finally {
    clearTimeout(watch);
  }
}
