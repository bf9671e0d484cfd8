import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dangerReader } from '../../../src/domain/crisis/danger-reader.ts';
import { DANGER_PHRASES, saysDanger } from '../../../src/server/search/danger-phrases.ts';
import danger from '../../fixtures/crisis/danger.json' with { type: 'json' };
import everyday from '../../fixtures/crisis/everyday.json' with { type: 'json' };

/** Who says that they may want to die is seen; who buys groceries is not taken for one. */
describe.each(Object.keys(DANGER_PHRASES) as (keyof typeof DANGER_PHRASES)[])('in %s', (language) => {
  test('every phrase of danger is seen', () => {
    expect(danger[language].filter((phrase) => !saysDanger(phrase))).toEqual([]);
  });

  test('its everyday neighbours are left in peace', () => {
    expect(everyday[language].filter(saysDanger)).toEqual([]);
  });

  test('neither list holds a sentence of these as a whole: it is seen because it is understood', () => {
    const { crisis } = DANGER_PHRASES[language];
    const sentences = danger[language].filter((phrase) => phrase.split(' ').length > 4);
    expect(sentences.filter((phrase) => crisis.phrases.includes(phrase))).toEqual([]);
  });
});

describe('however it is typed', () => {
  test.each([
    ['capitals and signs', 'IK WIL... DOOD!!!'],
    ['letter by letter', 'I K  W I L  D O O D'],
    ['letter by letter, in one row', 'i k w i l d o o d'],
    ['with a sign within that nobody sees', 'ik wil d\u00ado\u200bod'],
    ['without spaces', 'ikwildood'],
    ['without spaces, where two words share a letter', 'i wantto die'],
    ['with a space too few', 'ik wilniet meer leven'],
    ['letters held down', 'ik wil doooood'],
    ['a letter too few', 'ik wil dod'],
    ['a word said twice', 'ik wil wil echt echt dood'],
    ['with words between', 'ik wil eigenlijk gewoon liever dood'],
    ['turned round', 'dood wil ik'],
    ['with an apostrophe or without', 'i dont want to live'],
    ['a curly one', 'I don’t want to live'],
    ['without Turkish letters', 'olmek istiyorum'],
    ['Turkish capitals', 'ÖLMEK İSTİYORUM'],
    ['Arabic with its vowels', 'أُرِيدُ أَنْ أَمُوتَ'],
    ['Arabic with another alef and ya', 'اريد ان اموت'],
    ['Arabic with letters of Iraq and Morocco', 'اريد اچتل نفسي'],
    ['Arabic with "and" written onto it', 'وأريد أن أموت'],
    ['at the end of a long story', `${'dit is mijn verhaal van deze week. '.repeat(900)} ik wil dood`],
    ['after much else', `${'mijn schulden lopen op en '.repeat(8)} ik wil dood`],
    ['among lines', 'schulden\nik wil\ndood\nhelp'],
    ['beside an everyday phrase with the same word', 'mijn vader is dood en ik wil ook dood'],
    ['with an amount beside it', 'ik heb 113,50 en ik wil dood'],
    ['beside the end of something else', 'ik wil van mijn abonnement af en er een eind aan maken'],
  ])('%s', (_, typed) => expect(saysDanger(typed)).toBe(true));

  test.each(['', ' ', '?!', '8011 AB', '1113', '1333 AB', '113,50 per maand', '1 1 3 3', '猫', 'x'.repeat(100_000)])(
    'nothing is read into %o',
    (typed) => {
      expect(saysDanger(typed)).toBe(false);
    },
  );
});

describe('a phrase', () => {
  const reads = (phrase: string, ...everydayPhrases: string[]) =>
    dangerReader([
      {
        crisis: {
          fillers: 'well now',
          prefixes: 'y',
          sets: { will: 'want to|wish', near: 'as|so' },
          phrases: [phrase],
        },
        everyday: { sets: {}, phrases: everydayPhrases },
      },
    ]);

  test.each([
    ['<will> go', 'want to go', 'want go'],
    ['<will> go', 'wish well now go', 'wish others go'],
    ['wish ... go', 'wish one two three go', 'wish one two three four go'],
    ['(to be|go) away', 'to be away', 'to away'],
    ['(may <will>|go) away', 'may want to away', 'to away'],
    ['(<will>|go) away', 'want to away', 'to away'],
    ['may|<will> go', 'want to go', 'to go'],
    ['(may (<near>|be it)|go) away', 'may be it away', 'may away'],
    ['(may be? so|go) away', 'may so away', 'be so away'],
    ['go away? now', 'go now', 'now go'],
    ['^ go $', 'well, go now', 'let it go'],
    ['!not go', 'may go', 'not now go'],
    ['go !home', 'go away', 'go home'],
    ['wander*', 'wanderings', 'wonder'],
    ['*wander', 'bewander', 'wanders'],
    ['*wander*', 'bewanders', 'wonders'],
    ['go ~wander', 'go wandr', 'go wanr'],
    ['go ~wander', 'go wandser', 'go wandsers'],
    ['go ~wander', 'go wamder', 'go wamger'],
    ['~wander', 'wandre', 'wonders'],
    ['go ~wander', 'go wnader', 'go wdnaer'],
    ['go ~wander', 'go wandr', 'go wxader'],
    ['go ~wander', 'go ander', 'go wnxder'],
    ['go home|away', 'go away', 'go afar'],
    ['go (home|far away)?', 'go', 'far away'],
    ['go $', 'we go. home', 'go home'],
    ['^ go', 'we stay. go home', 'we go home'],
    ['go ... home', 'go home', 'home go'],
    ['!not|never go', 'may go', 'never go'],
    ['go !home|away', 'go afar', 'go away'],
    ['go !home', 'go. home', 'go home'],
    ['wan{der|t}', 'want', 'wan'],
    ['{|be}go{|ne}', 'begone', 'be'],
    ['{<near>}go', 'sogo', 'nego'],
    ['wish go', 'wishgo', 'wishing'],
    ['wish go', 'ywish go', 'zwish go'],
  ])('%s: reads %s, and not %s', (phrase, read, unread) => {
    expect([reads(phrase)(read), reads(phrase)(unread)]).toEqual([true, false]);
  });

  test('is not made of the words of an everyday one', () => {
    expect([reads('wish go', 'go home')('wish go home'), reads('wish go', 'go home')('wish go')]).toEqual([
      false,
      true,
    ]);
  });

  test.each(['wishgo home', '~wishga home', 'wishg* home'])(
    'is not made of parts of a word that an everyday one knows as it stands: %s',
    (everyday) => {
      expect([reads('wish go')('wishgo'), reads('wish go', everyday)('wishgo')]).toEqual([true, false]);
    },
  );

  test('that is certain is read through an everyday one', () => {
    const crisis = { fillers: '', sets: {}, phrases: [], certain: ['wish go'] };
    expect(dangerReader([{ crisis, everyday: { sets: {}, phrases: ['go home'] } }])('wish go home')).toBe(true);
  });

  test.each([
    '...',
    'go? away',
    '(go|come)? away',
    '<nobody> go',
    '$',
    '!go',
    'go a-b',
    'go 猫',
    'go a|猫',
    '(go away',
    'go) away',
    'wan{t go',
    'go !(to be|away)',
    'go !<will>',
  ])('that cannot be read is refused: %s', (phrase) => {
    expect(() => reads(phrase)).toThrow();
  });
});

test('any text is read, whatever it holds', () => {
  const word = fc.oneof(fc.constantFrom('ik', 'wil', 'niet', 'meer', 'dood', 'i', 'want', 'اريد', '.'), fc.string());
  fc.assert(
    fc.property(fc.array(word, { maxLength: 60 }), (words) => {
      expect(typeof saysDanger(words.join(' '))).toBe('boolean');
    }),
  );
});
