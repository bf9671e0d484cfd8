import { beforeAll, describe, expect, test } from 'vitest';
import { NOTHING_FOUND } from '../../src/domain/directory/search.ts';
import { foldName } from '../../src/domain/municipality/slug.ts';
import { KIND_WORDS } from '../../src/server/search/kind-words.ts';
import { buildSearch, type Search } from '../../src/server/search/search-index.ts';
import { searchWorldOfFacts } from '../support/search-world.ts';

/** What people type, over the real starting facts: what they mean must be among the first three. */
const TOP = 3;

const AS_PEOPLE_SPEAK: readonly (readonly [string, RegExp])[] = [
  ['schuldhulpmaatjes', /^SchuldHulpMaatje$/],
  ['maatjes', /SchuldHulpMaatje|Maatje/],
  ['voedselbanken', /^Voedselbank /],
  ['humanitas', /^Humanitas$/],
  ['op orde', /^Op Orde$/],
  ['de geldzaak', /^De Geldzaak$/],
  ['leger des heils', /^Leger des Heils$/],
  ['geldfit', /^Geldfit$/],
  ['kredietbank', /^Kredietbank /],
  ['zelfmoord', /^113 Zelfmoordpreventie$/],
  ['suïcide', /^113 Zelfmoordpreventie$/],
  ['den haag', /^'s-Gravenhage$/],
  ['den bosch', /^'s-Hertogenbosch$/],
  ['’s-hertogenbosch', /^'s-Hertogenbosch$/],
  ['súdwest-fryslân', /^Súdwest-Fryslân$/],
  ['heerhugowaard', /^Dijk en Waard$/],
  ['loosdrecht', /^Wijdemeren$/],
  ['utrecht', /^Utrecht$/],
  ['voedselbank zwolle', /^Voedselbank Zwolle$/],
  ['gemeente nijmegen', /^(Gemeente )?Nijmegen$/],
  ['schuldhulp rotterdam', /^Rotterdam$/],
  ['rekening niet betaald', /^Schoon Schip$/],
  ['ik heb schulden', /^Geldfit$/],
  ['werkplaats financien', /^Werkplaats Financiën XL$/],
];

const OTHERWISE_WRITTEN: readonly (readonly [string, RegExp])[] = [
  ['schuldhulp maatje', /^SchuldHulpMaatje$/],
  ['huur achterstand', /^Schoon Schip$/],
  ['voedsel bank', /^Voedselbank /],
  ['thuis administratie', /^Thuisadministratie$/],
  ['inloopspreekuur', /^(Inloop|Spreekuur) /],
  ['noordoost polder', /^Noordoostpolder$/],
  ['voedselbank den haag', /^Voedselbank Haaglanden$/],
  ['alphen a/d rijn', /^Alphen aan den Rijn$/],
  ['sudwest fryslan', /^Súdwest-Fryslân$/],
  ['SCHULDHULPMAATJE', /^SchuldHulpMaatje$/],
  ['huurschuld', /^Ik moet mijn huis uit$/],
  ['voedselbankzwolle', /^Voedselbank Zwolle$/],
];

const TYPING_ERRORS: readonly (readonly [string, RegExp])[] = [
  ['voedslebank', /^Voedselbank /],
  ['vodselbnak', /^Voedselbank /],
  ['voedselpaket', /^Voedselbank /],
  ['schuldhulpmatje', /^SchuldHulpMaatje$/],
  ['humanitass', /^Humanitas$/],
  ['geldfitt', /^Geldfit$/],
  ['amersfort', /^Amersfoort$/],
  ['groningn', /^Groningen$/],
  ['utrect', /^Utrecht$/],
  ['leger des hijls', /^Leger des Heils$/],
  ['vrijwiligers', /^Hulp van vrijwilligers$/],
];

const WHILE_TYPING: readonly (readonly [string, RegExp])[] = [
  ['voedselb', /^Voedselbank /],
  ['geldf', /^Geldfit$/],
  ['huurach', /^Geldfit$/],
  ['leger des h', /^Leger des Heils$/],
  ['súdwest-fr', /^Súdwest-Fryslân$/],
  ['sudwest fr', /^Súdwest-Fryslân$/],
  ['voedselbank zwoll', /^Voedselbank Zwolle$/],
  ['hulp in amersf', /^Amersfoort$/],
  ['schuldhulp groni', /^Groningen$/],
  ['schaam', /^Als u zich schaamt/],
  ['zelfstand', /zelfstandige/],
];

const IN_ENGLISH: readonly (readonly [string, RegExp])[] = [
  ['food bank', /^Voedselbank /],
  ['food banks', /^Voedselbank /],
  ['the hague food bank', /^Voedselbank Haaglanden$/],
  ['debt advice', /^(Spreekuur|Inloop) |^Geldfit$/],
  ['help with debts', /^Hulp van vrijwilligers$/],
  ['rent arrears', /^Geldfit$/],
  ['the hague', /^'s-Gravenhage$/],
  ['volunteers', /^Hulp van vrijwilligers$|Humanitas|SchuldHulpMaatje/],
];

const IN_TURKISH_AND_ARABIC: readonly (readonly [string, RegExp])[] = [
  ['gıda bankası', /^Voedselbank /],
  ['gida bankasi amersfoort', /^Voedselbank Amersfoort$/],
  ['kiramı ödeyemiyorum', /^Geldfit$/],
  ['icra', /^Geldfit$|borç/i],
  ['gönüllü', /^Hulp van vrijwilligers$|Humanitas|SchuldHulpMaatje/],
  ['بنك الطعام', /^Voedselbank /],
  ['طعام', /^Voedselbank /],
  ['عندي ديون', /^Geldfit$/],
  ['إيجار', /^Geldfit$/],
  ['الإيجار', /^Geldfit$/],
  ['متطوعين', /^Hulp van vrijwilligers$|Humanitas|SchuldHulpMaatje/],
];

/**
 * What people in need type, with who must come first and what must not come at all: whom everybody can call, and where all that was
 * typed is what a short answer is about, that answer.
 */
const IN_NEED: readonly (readonly [string, RegExp])[] = [
  ['gas afgesloten', /^Geldfit$/],
  ['energie wordt afgesloten', /^Geldfit$/],
  ['gokken', /^Geldfit$/],
  ['toeslagen', /^Geldfit$/],
  ['ik moet mijn toeslag terugbetalen', /^Ik moet belasting of een toeslag terugbetalen$/],
  ['ik kan mijn huur niet betalen', /^Geldfit$/],
  ['ik word uit huis gezet', /^Geldfit$/],
  ['boete cjib', /^Geldfit$/],
  ['belastingdienst', /^Geldfit$/],
  ['belastingschuld', /^Ik moet belasting of een toeslag terugbetalen$/],
  ['betalingsregeling', /^Geldfit$/],
  ['deurwaarder voor de deur', /^Geldfit$/],
  ['deurwarder', /^Geldfit$/],
  ['beslag op mijn loon', /^Er wordt geld ingehouden op mijn loon/],
  ['mijn uitkering is gestopt', /^Geldfit$/],
  ['bank blokkeert mijn rekening', /^Geldfit$/],
  ['I cannot pay my rent', /^Geldfit$/],
  ['uitzetting', /^Geldfit$/],
  ['failliet', /^Geldfit$/],
  ['gokverslaving', /^Geldfit$/],
  ['gokschulden', /^Geldfit$/],
  ['evicted', /^Geldfit$/],
  ['haciz', /^Geldfit$/],
  ['iflas', /^Geldfit$/],
  ['حجز', /^Geldfit$/],
  ['zzp failliet', /zelfstandige/],
  ['ik heb geen eten', /^Voedsel/],
  ['geen geld voor boodschappen', /^Voedsel/],
  ['I need food', /^Voedselbank /],
  ['ik snap mijn post niet', /^Ik durf mijn post niet te openen/],
  ['ik wil niet meer leven', /^113 Zelfmoordpreventie$/],
];

let search: Search;
beforeAll(async () => {
  search = buildSearch((await searchWorldOfFacts()).documents);
});

const titles = (query: string, first = TOP) =>
  search(query)
    .hits.slice(0, first)
    .map((hit) => hit.title);

const municipalities = (query: string) =>
  search(query)
    .hits.filter((hit) => hit.kind === 'municipality')
    .map((hit) => hit.title);

test.each([
  ...AS_PEOPLE_SPEAK,
  ...OTHERWISE_WRITTEN,
  ...TYPING_ERRORS,
  ...WHILE_TYPING,
  ...IN_ENGLISH,
  ...IN_TURKISH_AND_ARABIC,
])('%s', (query, wanted) => {
  expect(titles(query)).toContainEqual(expect.stringMatching(wanted));
});

test('no word list holds such a query as a whole: it is found because it is understood', () => {
  const lists = KIND_WORDS.flatMap((language) => Object.values(language))
    .flatMap((kinds) => Object.values(kinds))
    .map((words) => ` ${foldName(words)} `);
  const queries = [...OTHERWISE_WRITTEN, ...TYPING_ERRORS, ...IN_ENGLISH.filter(([query]) => query.includes(' '))];
  for (const [query] of queries) {
    expect(lists.filter((words) => words.includes(` ${foldName(query)} `))).toEqual([]);
  }
});

describe('a sentence of somebody in need', () => {
  test.each(IN_NEED)('%s', (query, first) => {
    expect(titles(query, 1)).toEqual([expect.stringMatching(first)]);
    expect(municipalities(query)).toEqual([]);
  });

  test.each(['hulp in het turks', 'scheiding', 'alimentatie', 'kinderen op sport', 'klarna', 'zzp failliet'])(
    '%s: no municipality that only looks like one of the words',
    (query) => expect(municipalities(query)).toEqual([]),
  );

  test('a municipality that is named stays, typing error and all', () => {
    expect(municipalities('hulp in amersfort')).toEqual(['Amersfoort']);
    expect(titles('voedselbank zwole', 1)).toEqual(['Voedselbank Zwolle']);
    expect(titles('zwole', 1)).toEqual(['Zwolle']);
    expect(titles('rotter', 1)).toEqual(['Rotterdam']);
    expect(municipalities('ik woon in zwolle en heb schulden')).toEqual(['Zwolle']);
  });
});

describe('nothing that was not asked for', () => {
  test.each([
    ['leger des heils', /Leger des Heils/],
    ['voedselbank zwolle', /Zwolle|^Voedselhulp$/],
    ['alphen aan den rijn', /Alphen|^Schoon Schip$|^Voedselhulp$/],
    ['geldfit', /Geldfit|^Nederlandse Schuldhulproute$/],
    ['op orde', /Op Orde|^Proef in Zwolle$/],
  ])('%s', (query, related) => {
    expect(titles(query, 40).filter((title) => !related.test(title))).toEqual([]);
  });

  test.each(['de het een', 'x', 'sch', 'asdfghjkl', '?!', 'قطة', '猫', ''])('%o finds nothing', (query) => {
    expect(search(query)).toEqual(NOTHING_FOUND);
  });

  test('den haag: first the municipality, and no other that is called Den', () => {
    const [first, ...others] = titles('den haag', 40);
    expect(first).toBe("'s-Gravenhage");
    expect(others.filter((title) => /^Den |aan den/.test(title))).toEqual([]);
  });
});

test('what is called just as was typed, spaces apart, comes first', () => {
  const names = ['Utrecht', 'Bergen (NH.)', 'Humanitas', 'Geldfit', 'Best', 'Leger des Heils', 'Op Orde'];
  for (const name of names) expect(titles(name, 1)).toEqual([name]);
  expect(titles('schuldhulp maatje', 1)).toEqual(['SchuldHulpMaatje']);
});

test.each([
  ['weet mijn huurbaas het', /^Wie hoort hiervan/],
  ['uitzetting', /^Is het dringend/],
  ['tahliye', /^Is het dringend/],
])('%s: the answer to a question is among the first', (query, wanted) => {
  expect(titles(query)).toContainEqual(expect.stringMatching(wanted));
});

test('who finds an explanation finds somebody to call too', () => {
  for (const query of ['ben 19 en heb schulden', 'ik schaam me voor mijn schulden', 'zzp schulden']) {
    expect(search(query).hits[0]?.kind).toBe('page');
    expect(titles(query)).toContain('Geldfit');
  }
});

describe('a municipality that is named in full', () => {
  test('is found beside what matches every word', () => {
    expect(titles('voedselbank zwolle', 40)).toEqual(['Voedselbank Zwolle', 'Zwolle', 'Voedselhulp']);
  });

  test('comes first: there the one right door stands', () => {
    const asked = [
      'hulp zwolle',
      'hulp utrecht',
      'schuldhulp gemeente dordrecht',
      'hulp in kampen',
      'spreekuur den haag',
    ];
    const first = ['Zwolle', 'Utrecht', 'Dordrecht', 'Kampen', "'s-Gravenhage"];
    expect(asked.map((query) => titles(query, 1)[0])).toEqual(first);
  });

  test('and so does that of a village', () => {
    expect(titles('voedselbank bussum', 1)).toEqual(['Gooise Meren']);
    for (const query of ['voedselbank lent', 'hulp in lent', 'schuldhulp in lent', 'schulden lent']) {
      expect([query, ...titles(query, 1)]).toEqual([query, 'Nijmegen']);
    }
    expect(municipalities('mijn handel is failliet')).toEqual([]);
  });

  test('but after what is named in full beside it', () => {
    expect(titles('humanitas dordrecht', 2)).toEqual(['Humanitas', 'Dordrecht']);
    expect(titles('op orde zwolle', 2)).toEqual(['Op Orde', 'Zwolle']);
  });

  test('is found without what tells it apart from its namesake', () => {
    expect(titles('hulp in bergen', 2).sort()).toEqual(['Bergen (L.)', 'Bergen (NH.)']);
  });

  test('is not put first for a word that is its name too', () => {
    for (const query of ['kampen met schulden', 'mijn buren weten van mijn schulden', 'best help']) {
      expect(['Kampen', 'Buren', 'Best']).not.toContain(titles(query, 1)[0]);
    }
  });
});

test('a word as it was typed counts more than one that begins like it', () => {
  const found = titles('orde', 40);
  expect(found.slice(0, 2).sort()).toEqual(['Op Orde', 'Spreekuur Op Orde']);
});
