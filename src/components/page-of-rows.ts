/** Rows on a page of a long list. */
export const ROWS_PER_PAGE = 50;

/** One page of a list; `page` and `pages` count from 1, and there is always one. */
export interface PageOfRows<Row> {
  shown: readonly Row[];
  page: number;
  pages: number;
}

/** The page that an address asks for, as typed: what is no page of this list leads to the nearest that is one. */
export function pageOfRows<Row>(rows: readonly Row[], asked: string | null): PageOfRows<Row> {
  const pages = Math.max(1, Math.ceil(rows.length / ROWS_PER_PAGE));
  const page = Math.min(pages, Math.max(1, Number.parseInt(asked ?? '', 10) || 1));
  return { shown: rows.slice((page - 1) * ROWS_PER_PAGE, page * ROWS_PER_PAGE), page, pages };
}
