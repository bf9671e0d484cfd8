import { expect, test } from 'vitest';
import { WireBytes } from '../../src/server/http/wire-bytes.ts';
import { cacheAnswer, messageFor } from '../../src/server/rendering/cached-answer.ts';

/** The bytes of an answer serve for a second: then the date in them is another. */
const NOW = Date.UTC(2026, 10, 22, 14, 30, 7, 250);
const message = messageFor(cacheAnswer(200, { 'content-type': 'text/plain' }, Buffer.from([0xe9, 0x00, 0xff])), {
  accepted: undefined,
  known: undefined,
});

test('within a second the same bytes are sent, in the next new ones', () => {
  const wire = new WireBytes(65_000);
  const first = wire.of(message, NOW);
  const copy = Buffer.from(first);
  expect(first.includes('\r\nDate: Sun, 22 Nov 2026 14:30:07 GMT\r\n')).toBe(true);
  expect(wire.of(message, NOW + 700)).toBe(first);
  expect(wire.of(message, NOW + 750).includes('\r\nDate: Sun, 22 Nov 2026 14:30:08 GMT\r\n')).toBe(true);
  // Somebody slow may still be sent the first.
  expect(first.equals(copy)).toBe(true);
});

test('a clock that is set back is followed', () => {
  const wire = new WireBytes(65_000);
  wire.of(message, NOW);
  expect(wire.of(message, NOW - 60_000).includes('14:29:07 GMT')).toBe(true);
});

test('a body is sent byte for byte', () => {
  expect([...new WireBytes(65_000).of(message, NOW).subarray(-3)]).toEqual([0xe9, 0x00, 0xff]);
});
