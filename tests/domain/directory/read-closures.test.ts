import { describe, expect, test } from 'vitest';
import { CLOSURE_REASON_MAX, readClosures, typedClosures } from '../../../src/domain/directory/read-closures.ts';

const line = (from: string, to = '', reason = '') => ({ from, to, reason });

describe('closures as people type them', () => {
  test('have a reason as long as it may be', () => {
    const read = (count: number) => readClosures([line('24-12-2026', '', 'a'.repeat(count))]);
    expect(read(CLOSURE_REASON_MAX).closures).toHaveLength(1);
    expect([...read(CLOSURE_REASON_MAX + 1).errors]).toEqual([[0, { reason: 'too_long' }]]);
  });

  test('run over New Year, in the order of their days', () => {
    const { closures, errors } = readClosures([
      line('3 maart 2027'),
      line('24-12-2026', '3 januari 2027', ' Kerstvakantie '),
    ]);
    expect(errors.size).toBe(0);
    expect(closures).toEqual([
      { from: '2026-12-24', to: '2027-01-03', reason: 'Kerstvakantie' },
      { from: '2027-03-03', to: '2027-03-03', reason: '' },
    ]);
  });

  test('that are empty lines count for nothing, wherever they stand', () => {
    expect(readClosures([line('', ' '), line('24-12-2026'), line('')])).toMatchObject({
      closures: [{ from: '2026-12-24' }],
    });
  });

  test.each([
    ['24-12-2026', '3-1-2026', '', { to: 'closure_ends_before_start' }],
    ['31-11-2026', '', '', { from: 'invalid_day' }],
    ['24-12-2026', '32-12-2026', '', { to: 'invalid_day' }],
    ['kerst', 'nieuwjaar', '', { from: 'invalid_day', to: 'invalid_day' }],
    ['', '3-1-2027', '', { from: 'required' }],
    ['', '', 'Kerst', { from: 'required' }],
    ['24-12-2026', '', 'x'.repeat(CLOSURE_REASON_MAX + 1), { reason: 'too_long' }],
  ])('%j until %j is wrong on its own line', (from, to, reason, codes) => {
    const { closures, errors } = readClosures([line('1-1-2027'), line(from, to, reason)]);
    expect(closures).toHaveLength(1);
    expect([...errors]).toEqual([[1, codes]]);
  });

  test('that are stored can be typed again and mean the same', () => {
    const closures = [
      { from: '2026-12-24', to: '2027-01-03', reason: 'Kerst' },
      { from: '2027-04-05', to: '2027-04-05', reason: '' },
    ];
    expect(typedClosures(closures)[1]).toEqual(line('05-04-2027'));
    expect(readClosures(typedClosures(closures)).closures).toEqual(closures);
  });
});
