/** Each letter as Latin letters, so that one index with one way of reading words holds both; nobody sees them. */
const LETTERS: Readonly<Record<string, string>> = {
  ا: 'a',
  ب: 'b',
  ت: 't',
  ث: 'th',
  ج: 'j',
  ح: 'hh',
  خ: 'kh',
  د: 'd',
  ذ: 'dh',
  ر: 'r',
  ز: 'z',
  س: 's',
  ش: 'sh',
  ص: 'ss',
  ض: 'dd',
  ط: 'tt',
  ظ: 'zz',
  ع: 'aa',
  غ: 'gh',
  ف: 'f',
  ق: 'q',
  ك: 'k',
  ل: 'l',
  م: 'm',
  ن: 'n',
  ه: 'h',
  ة: 'h',
  و: 'w',
  ؤ: 'w',
  ي: 'y',
  ى: 'y',
  ئ: 'y',
};

/** What is written onto a word: "and", "with", "for", "the". Only where a word remains. */
const BEFORE = /^[وف]?(?:ال|بال|كال|لل)(?=[\u0621-\u064a]{3})/;
/** Vowel signs, and the line that only stretches a word. */
const SIGNS = /[\u064b-\u0655\u0670\u0640]/g;

/** A text in which Arabic words stand in Latin letters, without their articles; all else is as it was. */
export function romanized(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[أإآٱ]/g, 'ا')
    .replace(SIGNS, '')
    .replace(/[\u0621-\u064a]+/g, (word) => {
      return [...word.replace(BEFORE, '')].map((letter) => LETTERS[letter] ?? '').join('');
    });
}
