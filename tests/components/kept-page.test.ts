import { expect, test } from 'vitest';
import { KEPT_MOMENT, sayAge } from '../../src/components/kept-page.ts';

const AT = Date.parse('2026-11-22T20:10:00Z');
const page = (locale: string) =>
  `<!doctype html><html lang="xx"><body><div data-kept-note="${locale}" hidden><p>Bewaard op ${KEPT_MOMENT}.</p></div>`;

test.each([
  ['nl-NL', '22 november 2026 om 21:10'],
  ['en-GB', '22 November 2026 at 21:10'],
  ['tr-TR', '22 Kasım 2026 21:10'],
  ['ar-u-hc-h23-nu-latn', '22 نوفمبر 2026'],
])('a kept page says in "%s" from when it is, by the Dutch clock', (locale, moment) => {
  const shown = sayAge(page(locale), AT);
  expect(shown).toContain(`\u2068${moment}`);
  expect(shown).not.toContain(KEPT_MOMENT);
  expect(shown).toContain(`<div data-kept-note="${locale}">`);
  expect(shown).toContain('<html data-from-phone lang="xx">');
});

test('a page that has no room for it stays as it is', () => {
  expect(sayAge('<html><p hidden>Hulp', AT)).toBe('<html><p hidden>Hulp');
});
