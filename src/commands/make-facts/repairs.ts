import { type CsvRow, writeCsv } from './seed-files.ts';

/** Where the product holds something else than the register said; `REPAIRS.csv` lists them for the register's keeper. */
export class Repairs {
  readonly #rows: CsvRow[] = [];

  note(record: string, field: string, registered: string, held: string, why: string): void {
    this.#rows.push({ record, field, registered, held, why });
  }

  write(folder: string): string {
    return writeCsv(folder, 'REPAIRS.csv', this.#rows);
  }
}
