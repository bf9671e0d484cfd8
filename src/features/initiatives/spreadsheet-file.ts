import { stringify } from 'csv-stringify/sync';

/** All that ends a line, and tabs: a program that splits at them would read two cells, or two records. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: to find them is what it is for
const BREAKS = /\s*[\t\n\u000b\u000c\r\u0085\u2028\u2029]+\s*/g;

/**
 * What a spreadsheet computes instead of showing: a sign that begins a formula, also in its wide and small forms (a
 * spreadsheet in an East Asian language reads them alike), and also after what programs skip before they look.
 */
const FORMULA = /^[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠﹦﹢﹣﹫]/u;

/** A text as a cell: on one line, and never a formula; before what looks like one stands an apostrophe. */
export function spreadsheetCell(text: string): string {
  const line = text.replace(BREAKS, ' ');
  return FORMULA.test(line) ? `'${line}` : line;
}

/**
 * Rows as a CSV file (RFC 4180) with one line for each, which a Dutch Excel opens without being asked: with a byte order
 * mark and semicolons. Every cell is quoted, so that none ends early, whichever sign a program takes for the separator.
 */
export function spreadsheetFile(rows: readonly (readonly string[])[]): string {
  const cells = rows.map((row) => row.map(spreadsheetCell));
  return stringify(cells, { bom: true, delimiter: ';', record_delimiter: 'windows', quoted: true, quoted_empty: true });
}
