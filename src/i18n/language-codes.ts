import { languageName } from './format.ts';
import { DEFAULT_LANGUAGE } from './languages.ts';

/** Languages without a code of two letters that help is given in. */
const THREE_LETTERS = ['ber', 'kea', 'pap', 'prs', 'rif', 'srn', 'zgh'];
/** What people call a language beside its name in the books. */
const OTHER_NAMES = [
  ['farsi', 'fa'],
  ['mandarijn', 'zh'],
  ['sranan', 'srn'],
  ['tamazight', 'zgh'],
  ['tarifit', 'rif'],
] as const;
const LETTERS = [...'abcdefghijklmnopqrstuvwxyz'];

/** ISO 639-1 codes, and a few of 639-3, by the language's Dutch name in small letters. */
let byName: Map<string, string> | undefined;

function codesByName(): Map<string, string> {
  if (byName) return byName;
  const codes = [...LETTERS.flatMap((first) => LETTERS.map((second) => first + second)), ...THREE_LETTERS];
  const names = codes.map((code) => [languageName(code, DEFAULT_LANGUAGE), code] as const);
  // A code that stands for no language is given back as it is.
  const known = names
    .filter(([name, code]) => name !== code)
    .map(([name, code]) => [name.toLowerCase(), code] as const);
  byName = new Map([...OTHER_NAMES, ...known]);
  return byName;
}

/** "Turks" or "tr" → `tr`; null for what is no language. */
export function languageCode(name: string): string | null {
  const text = name.trim().toLowerCase();
  const codes = codesByName();
  return codes.get(text) ?? ([...codes.values()].includes(text) ? text : null);
}
