import type { AuditRow, ChainHead } from './audit-chain.ts';

/** The head of the audit chain as it was written down on a day, outside the database. */
export interface KeptHead extends ChainHead {
  /** Dutch day. */
  day: string;
}

/** One line of the file: day, number and hash. */
export function headLine({ day, seq, hash }: KeptHead): string {
  return `${day} ${seq} ${hash}\n`;
}

/** The heads of such a file, the oldest first. A line that was never finished is none. */
export function readHeads(text: string): KeptHead[] {
  const heads: KeptHead[] = [];
  for (const line of text.split('\n')) {
    const [, day = '', seq = '', hash = ''] = /^(\d{4}-\d{2}-\d{2}) (\d+) ([0-9a-f]{64})$/.exec(line) ?? [];
    if (day) heads.push({ day, seq: Number(seq), hash });
  }
  return heads;
}

/** One a day is enough, and a chain that did not grow needs no other. */
export function isHeadDue(heads: readonly KeptHead[], today: string, lastSeq: number): boolean {
  const last = heads[heads.length - 1];
  return lastSeq > 0 && (!last || (last.day < today && last.seq < lastSeq));
}

/** The first kept head among these rows that the chain no longer has: it was written anew. */
export function alteredHead(heads: readonly KeptHead[], rows: readonly AuditRow[]): KeptHead | null {
  const hashes = new Map(rows.map(({ seq, hash }) => [seq, hash]));
  return heads.find(({ seq, hash }) => hashes.has(seq) && hashes.get(seq) !== hash) ?? null;
}

/** A kept head behind the chain's last row: the end was cut off. */
export function cutOffHead(heads: readonly KeptHead[], lastSeq: number): KeptHead | null {
  return heads.find(({ seq }) => seq > lastSeq) ?? null;
}
