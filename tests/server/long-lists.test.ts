import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ROWS_PER_PAGE } from '../../src/components/page-of-rows.ts';
import { startAgreement } from '../hooks/agreement-world.ts';
import { makePerson, signedInVisitor, type Visitor } from '../support/people.ts';
import { startSite, type TestSite } from '../support/site.ts';

let site: TestSite;
let staff: Visitor;
beforeAll(async () => {
  site = await startSite();
  staff = await signedInVisitor(site, await makePerson(site, { role: 'staff' }));
  const { admin } = site.pocketbase;
  const municipality = await admin.collection('municipalities').getFirstListItem('slug = "zwolle"');
  for (let index = 0; index <= ROWS_PER_PAGE; index += 1) {
    await startAgreement(admin, municipality.id, { document: { title: `Afspraak ${index}` } });
  }
});
afterAll(() => site.stop());

/** Names in the table, how many rows its caption says, and where the links to other pages lead. */
async function list(path: string) {
  const page = await (await staff.get(path)).text();
  const linkTo = (rel: string) => new RegExp(`<a[^>]*href="([^"]*)"[^>]*rel="${rel}"`).exec(page)?.[1] ?? '';
  return {
    names: [...page.matchAll(/role="rowheader">(.*?)<\/th>/gs)].map(([, name = '']) => name.trim()),
    caption: Number(/<caption>(\d+)/.exec(page)?.[1]),
    previous: linkTo('prev'),
    next: linkTo('next').replaceAll('&#38;', '&').replaceAll('&amp;', '&'),
  };
}

describe.each([
  ['/werk/afspraken', '?gemeente=zwolle&pagina=2', 'gemeente=zwolle'],
  ['/werk/organisaties', '?naam=e&pagina=2', 'naam=e'],
])('the long list at %s', (path, second, filter) => {
  test('shows a page at a time, keeps the filter, and leaves no row out', async () => {
    const first = await list(`${path}?${filter}`);
    expect(first.names).toHaveLength(ROWS_PER_PAGE);
    expect([first.previous, first.next]).toEqual(['', path + second]);
    const names = [...first.names];
    let next = first.next;
    while (next !== '') {
      const page = await list(next);
      names.push(...page.names);
      next = page.next;
    }
    expect(names.length).toBeGreaterThan(ROWS_PER_PAGE);
    expect(names).toHaveLength(first.caption);
    expect(new Set(names).size).toBe(names.length);
  });

  test('leads from the second page back to the first', async () => {
    expect((await list(path + second)).previous).toBe(`${path}?${filter}`);
  });
});
