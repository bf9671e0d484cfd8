import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { spreadsheetCell, spreadsheetFile } from '../../src/features/initiatives/spreadsheet-file.ts';

const read = (file: string): string[][] => parse(file, { bom: true, delimiter: ';', relax_column_count: true });

describe('a cell of a spreadsheet', () => {
  test.each([
    '=HYPERLINK("https://x.nl")',
    '+31 6 12345678',
    '-1+1',
    '@SUM(A1)',
    ' =1+1',
    '\u00a0\u3000=1+1',
    '\ufeff\u200b=1+1',
    '\u0000=1+1',
    '\u202e=1+1',
    '＝1+1',
    '＋1',
    '－1',
    '＠SUM(A1)',
    '﹦1',
    "  ＝cmd|' /C calc'!A0",
  ])('is no formula: %j', (text) => {
    expect(spreadsheetCell(text)).toBe(`'${text}`);
  });

  test.each([
    ['\t=1+1', "' =1+1"],
    ['\r\n=1+1', "' =1+1"],
    ['\u2028=1+1', "' =1+1"],
  ])('nor after a line end: %j', (text, cell) => {
    expect(spreadsheetCell(text)).toBe(cell);
  });

  test.each(['Op Orde', "'s-Dorp", '1 = 1', '2016-09', '14 038', '', 'a@b.nl', '–', '(+31)'])(
    'is left as it is otherwise: %j',
    (text) => {
      expect(spreadsheetCell(text)).toBe(text);
    },
  );
});

describe('a file for spreadsheets', () => {
  const SIGNS = [
    ...'=+-@＝＋－＠;,"\'\\| \t\r\n\u0000\u000b\u000c\u0085\u2028\u2029\u200b\u202e\ufeff',
    'é',
    'عز',
    '1',
  ];
  const aText = fc.oneof(
    fc.string({ unit: fc.constantFrom(...SIGNS), maxLength: 12 }),
    fc.string({ unit: 'grapheme' }),
  );
  const someRows = fc
    .integer({ min: 1, max: 6 })
    .chain((width) =>
      fc.array(fc.array(aText, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }),
    );

  test('is read back as it was given, one line for each record, whatever stands in it', () => {
    fc.assert(
      fc.property(someRows, (rows) => {
        const file = spreadsheetFile(rows);
        const cells = read(file);
        expect(cells).toEqual(rows.map((row) => row.map(spreadsheetCell)));
        expect(file.split('\r\n')).toHaveLength(rows.length + 1);
        for (const cell of cells.flat()) {
          expect(cell).not.toMatch(/[\t\n\v\f\r\u0085\u2028\u2029]/);
          expect(cell.trim()).not.toMatch(/^[=+\-@＝＋－＠]/);
        }
      }),
      { numRuns: 2_000 },
    );
  });

  test('loses nothing but line ends and tabs', () => {
    const plain = fc.string({ unit: fc.constantFrom(...'=+-@＝;,"\'\\| aé') });
    fc.assert(
      fc.property(plain, (text) => {
        const [[cell = ''] = []] = read(spreadsheetFile([[text, 'x']]));
        expect([text, `'${text}`]).toContain(cell);
      }),
    );
  });

  test('quotes every cell, empty ones too: no program that splits at commas reads another row', () => {
    expect(spreadsheetFile([['a,=1+1', '']])).toBe('\ufeff"a,=1+1";""\r\n');
  });
});
