import { expect, test } from 'vitest';
import { SAVED_MOMENT, sayAge, sayNotSaved } from '../../src/components/offline-page.ts';

const AT = Date.parse('2026-11-22T20:10:00Z');
const page = (locale: string) =>
  `<!doctype html><html lang="xx"><body><div data-kept-note="${locale}" hidden><p>Bewaard op ${SAVED_MOMENT}.</p></div>`;

test.each([
  ['nl-NL', '22 november 2026 om 21:10'],
  ['en-GB', '22 November 2026 at 21:10'],
  ['tr-TR', '22 Kasım 2026 21:10'],
  ['ar-u-hc-h23-nu-latn', '22 نوفمبر 2026'],
])('a kept page says in "%s" from when it is, by the Dutch clock', (locale, moment) => {
  const shown = sayAge(page(locale), AT);
  expect(shown).toContain(`\u2068${moment}`);
  expect(shown).not.toContain(SAVED_MOMENT);
  expect(shown).toContain(`<div data-kept-note="${locale}">`);
  expect(shown).toContain('<html data-from-phone lang="xx">');
});

test('a page that has no room for it stays as it is', () => {
  expect(sayAge('<html><p hidden>Hulp', AT)).toBe('<html><p hidden>Hulp');
});

test('a page that was asked for with choices or for a neighbourhood says what it is without, and no other does', () => {
  const html = page('nl-NL').replace(
    '</div>',
    '<p data-without="choices" hidden>Alles.</p><p data-without="neighbourhood" hidden>Alle wijken.</p></div>',
  );
  expect(sayAge(html, AT, 'choices')).toMatch(/"choices">Alles.*"neighbourhood" hidden>/);
  expect(sayAge(html, AT, 'neighbourhood')).toMatch(/"choices" hidden>Alles.*"neighbourhood">/);
  expect(sayAge(html, AT)).toMatch(/"choices" hidden>Alles.*"neighbourhood" hidden>/);
});

test('in place of a page that is not kept stands what the kept one says of that, in the same frame', () => {
  const html =
    '<html lang="tr"><title>Zwolle · Kaart</title><body><header>K</header><main id="inhoud"><p>Bel $1</p>' +
    '<template data-not-kept="Niet $& bewaard"><h1>Niet $& bewaard</h1></template></main><footer>V</footer>';
  expect(sayNotSaved(html, AT)).toBe(
    '<html lang="tr"><title>Niet $& bewaard</title><body><header>K</header>' +
      '<main id="inhoud"><h1>Niet $& bewaard</h1></main><footer>V</footer>',
  );
});

test('there it leads to every municipality that is kept', () => {
  const one = (lang: string, name: string) =>
    `<main><template data-not-kept="Niet"><ul><li data-way-back lang="${lang}">${name}</li></ul></template></main>`;
  expect(sayNotSaved(one('nl', 'Zwolle'), AT, [one('tr', 'De $& van Utrecht'), '<p>Een ouder soort pagina</p>'])).toBe(
    '<main><ul><li data-way-back lang="nl">Zwolle</li><li data-way-back lang="tr">De $& van Utrecht</li></ul></main>',
  );
});
