import type { App, Params } from './pocketbase.ts';

/** Rows of a query, each as `shape` says: a column for each of its fields, of the kind of its value. */
export function rowsOf<Shape extends object>(app: App, sql: string, params: Params, shape: Shape): Shape[] {
  const rows = arrayOf(new DynamicModel(shape));
  app.db().newQuery(sql).bind(params).all(rows);
  return rows;
}

/** The column `text` of a query. */
export function textsOf(app: App, sql: string, params: Params): string[] {
  return rowsOf(app, sql, params, { text: '' }).map((row) => row.text);
}

/** The column `number` of a query that gives one row. */
export function numberOf(app: App, sql: string): number {
  const row = new DynamicModel({ number: 0 });
  app.db().newQuery(sql).one(row);
  return row.number;
}

export function execute(app: App, sql: string, params: Params): void {
  app.db().newQuery(sql).bind(params).execute();
}
