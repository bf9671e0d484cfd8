import { expect, test } from 'vitest';
import { pageOfRows, ROWS_PER_PAGE } from '../../src/components/page-of-rows.ts';

const rows = Array.from({ length: 2 * ROWS_PER_PAGE + 1 }, (_, index) => index);

test('the pages of a list hold every row once, in their order', () => {
  const pages = ['1', '2', '3'].map((asked) => pageOfRows(rows, asked));
  expect(pages.flatMap(({ shown }) => shown)).toEqual(rows);
  expect(pages.map(({ page, pages }) => [page, pages])).toEqual([
    [1, 3],
    [2, 3],
    [3, 3],
  ]);
});

test.each([
  [null, 1],
  ['', 1],
  ['0', 1],
  ['-4', 1],
  ['twee', 1],
  ['4', 3],
  ['9999999999', 3],
])('"%s" leads to page %s', (asked, page) => {
  expect(pageOfRows(rows, asked).page).toBe(page);
});

test('an empty list has one page', () => {
  expect(pageOfRows([], '2')).toEqual({ shown: [], page: 1, pages: 1 });
});
