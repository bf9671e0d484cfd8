import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A CSV cell as the seed holds it; lists are already joined by `|`. */
export type CsvRow = Record<string, string | number>;

function quoted(value: string | number): string {
  const text = String(value);
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function write(folder: string, name: string, text: string, count: number): string {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  return `${name}: ${count} records, ${Math.ceil(Buffer.byteLength(text) / 1000)} kB`;
}

/** One record a line under a line with the names of the fields. Returns a line that says what was written. */
export function writeCsv(folder: string, name: string, rows: readonly CsvRow[]): string {
  const fields = Object.keys(rows[0] ?? {});
  const lines = rows.map((row) => fields.map((field) => quoted(row[field] ?? '')).join(','));
  return write(folder, name, `${[fields.join(','), ...lines].join('\n')}\n`, rows.length);
}

/** A JSON array with one record a line. Returns a line that says what was written. */
export function writeJsonLines(folder: string, name: string, rows: readonly object[]): string {
  return write(folder, name, `[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]\n`, rows.length);
}

const LINE_WIDTH = 120;

/** The same as the project's formatter leaves it: a record that is too long for one line takes several. */
export function writeFormattedJson(folder: string, name: string, rows: readonly Record<string, string>[]): string {
  const lines = rows.map((row) => {
    const fields = Object.entries(row).map(([field, value]) => `${JSON.stringify(field)}: ${JSON.stringify(value)}`);
    const line = `  { ${fields.join(', ')} }`;
    return line.length < LINE_WIDTH ? line : `  {\n    ${fields.join(',\n    ')}\n  }`;
  });
  return write(folder, name, `[\n${lines.join(',\n')}\n]\n`, rows.length);
}
