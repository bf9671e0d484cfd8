import type { ChoiceReason } from '../../domain/municipality/look-up.ts';
import type { Language } from '../../i18n/languages.ts';
import { translator } from '../../i18n/translate.ts';

/** Why a name leads to several municipalities. */
export function choicesLabel(choices: { name: string; reason: ChoiceReason }, language: Language): string {
  const t = translator(language);
  if (choices.reason === 'area') return t('choices.area', { name: choices.name });
  if (choices.reason === 'village') return t('choices.village', { name: choices.name });
  if (choices.reason === 'divided') return t('choices.divided', { name: choices.name });
  return t('choices.ambiguous', { name: choices.name });
}
