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

/**
 * Downloads the official release archive below `releases`, compares its SHA-256 with the pinned one (else with the
 * release's own checksums file) and returns the program inside. Throws a `ReleaseError` for whatever goes wrong.
 */
export async function fetchReleaseProgram(
  releases: string,
  signal?: AbortSignal,
  limits: ReleaseLimits = LIMITS,
): Promise<Uint8Array> {
  const name = archiveName();
  const folder = `${releases.replace(/\/$/, '')}/v${POCKETBASE_VERSION}`;
  const wanted =
    POCKETBASE_PINNED_SHA256[name] ?? (await fetchChecksum(`${folder}/checksums.txt`, name, limits, signal));
  const archive = await download(`${folder}/${name}`, 'the archive', limits, signal);
  if (!isZip(archive)) throw new ReleaseError('a web page or something else came instead of the archive');
  if (createHash('sha256').update(archive).digest('hex') !== wanted) {
    throw new ReleaseError('the archive has a wrong checksum (SHA-256)');
  }
  return unpack(archive);
}

async function fetchChecksum(url: string, name: string, limits: ReleaseLimits, signal?: AbortSignal): Promise<string> {
  const text = new TextDecoder().decode(await download(url, 'the list of checksums', limits, signal));
  const line = text.split('\n').find((candidate) => candidate.trim().endsWith(` ${name}`));
  const checksum = line?.trim().split(/\s+/)[0]?.toLowerCase() ?? '';
  if (!/^[0-9a-f]{64}$/.test(checksum)) throw new ReleaseError(`the list of checksums does not name ${name}`);
  return checksum;
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

/** `what` names the file in the error. The server must begin to answer within `connectMs` and must not fall silent. */
async function download(url: string, what: string, limits: ReleaseLimits, signal?: AbortSignal): Promise<Uint8Array> {
  const silence = new AbortController();
  const overall = AbortSignal.timeout(limits.downloadMs);
  const signals = [silence.signal, overall, ...(signal ? [signal] : [])];
  let watch = setTimeout(() => silence.abort(), limits.connectMs);
  let answered = false;
  try {
    const response = await fetch(url, { signal: AbortSignal.any(signals) });
    answered = true;
    if (!response.ok || !response.body) throw new ReleaseError(`the server answered ${response.status} for ${what}`);
    const chunks: Uint8Array[] = [];
    let size = 0;
    for await (const chunk of response.body) {
      clearTimeout(watch);
      watch = setTimeout(() => silence.abort(), limits.downloadStallMs);
      chunks.push(chunk);
      size += chunk.length;
      if (size > limits.downloadBytes) throw new ReleaseError(`${what} is far larger than it should be`);
    }
    return Buffer.concat(chunks);
  } catch (error) {
    if (error instanceof ReleaseError) throw error;
    if (signal?.aborted) throw new ReleaseError('it was stopped');
    if (overall.aborted) throw new ReleaseError(`${what} did not arrive within ${limits.downloadMs / 1000} s`);
    if (silence.signal.aborted) {
      throw new ReleaseError(
        answered
          ? `${what} stopped halfway`
          : `no answer within ${limits.connectMs / 1000} s from ${new URL(url).host}`,
      );
    }
    throw new ReleaseError(answered ? `${what} was cut off` : connectionTrouble(error));
  } finally {
    clearTimeout(watch);
  }
}
