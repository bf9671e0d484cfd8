/**
 * SQLite's write-ahead log, as it lies beside a database whose program was killed: https://www.sqlite.org/walformat.html.
 * SQLite reads it up to the first frame that is damaged and says nothing of what came after, though people were told that
 * it was saved.
 */

const HEADER_BYTES = 32;
const FRAME_HEADER_BYTES = 24;
const MAGIC = 0x377f0682;
/** Each time the log begins anew its first salt grows by one; frames of before stay behind the new ones. */
const EARLIER_LOGS = 1_000_000;

type Sum = [number, number];

/**
 * How many frames (pages that were written) of a log cannot be read back. 0 for a whole log, for one that ends in a write
 * that was never finished, and for frames of an earlier log behind the last ones. `Infinity` when its beginning is damaged, so
 * that nothing of it can be.
 */
export function lostFrames(log: Buffer): number {
  if (log.length < HEADER_BYTES || isBlank(log.subarray(0, HEADER_BYTES))) return 0;
  const isBigEndian = log.readUInt32BE(0) === MAGIC + 1;
  let sum = checksum([0, 0], log.subarray(0, 24), isBigEndian);
  const isWhole = (log.readUInt32BE(0) === MAGIC || isBigEndian) && isSum(sum, log, 24);
  if (!isWhole) return Number.POSITIVE_INFINITY;
  const pageBytes = log.readUInt32BE(8);
  const frameBytes = FRAME_HEADER_BYTES + pageBytes;
  const frames: Buffer[] = [];
  for (let at = HEADER_BYTES; at + frameBytes <= log.length; at += frameBytes) {
    frames.push(log.subarray(at, at + frameBytes));
  }
  const broken = frames.findIndex((frame) => {
    if (!isOfThisLog(frame, log)) return true;
    sum = checksum(checksum(sum, frame.subarray(0, 8), isBigEndian), frame.subarray(FRAME_HEADER_BYTES), isBigEndian);
    return !isSum(sum, frame, 16);
  });
  if (broken < 0) return 0;
  const behind = frames.slice(broken);
  const later = behind.filter((frame) => isOfThisLog(frame, log));
  const garbage = behind.filter((frame) => !isOfThisLog(frame, log) && !isOfEarlierLog(frame, log) && !isBlank(frame));
  // A write that was never finished has no frame that ends it.
  const wereSaved = later.some((frame) => frame.readUInt32BE(4) > 0);
  return (wereSaved ? later.length : 0) + garbage.length;
}

function isOfThisLog(frame: Buffer, log: Buffer): boolean {
  return frame.compare(log, 16, 24, 8, 16) === 0;
}

function isOfEarlierLog(frame: Buffer, log: Buffer): boolean {
  const age = (log.readUInt32BE(16) - frame.readUInt32BE(8)) >>> 0;
  return age > 0 && age < EARLIER_LOGS;
}

function isBlank(bytes: Buffer): boolean {
  return bytes.every((byte) => byte === 0);
}

function isSum([first, second]: Sum, bytes: Buffer, at: number): boolean {
  return bytes.readUInt32BE(at) === first && bytes.readUInt32BE(at + 4) === second;
}

function checksum([first, second]: Sum, bytes: Buffer, isBigEndian: boolean): Sum {
  const word = (at: number) => (isBigEndian ? bytes.readUInt32BE(at) : bytes.readUInt32LE(at));
  let [a, b] = [first, second];
  for (let at = 0; at < bytes.length; at += 8) {
    a = (a + word(at) + b) >>> 0;
    b = (b + word(at + 4) + a) >>> 0;
  }
  return [a, b];
}
