import {
  audiencesIn,
  countWith,
  type HelpChoices,
  type HelpQuestion,
  languagesIn,
  SITUATIONS,
} from '../../../domain/directory/fitting-help.ts';
import type { HelpEntry } from '../../../domain/directory/views.ts';
import { compareNames, languageName } from '../../../i18n/format.ts';
import { LANGUAGES, type Language } from '../../../i18n/languages.ts';
import { translator } from '../../../i18n/translate.ts';
import { AUDIENCE_LABELS, SITUATION_LABELS } from './help-finder-labels.ts';

/** A question with its answers, the first of which is none. */
export interface ShownQuestion {
  question: HelpQuestion;
  options: { value: string; text: string }[];
}

/** The questions that make a difference here, each answer with how much help would be left. */
export function questionsFor(entries: readonly HelpEntry[], choices: HelpChoices, language: Language): ShownQuestion[] {
  const t = translator(language);
  const option = (value: string, text: string, answer: Partial<HelpChoices>) => ({
    value,
    text: t('help_finder.option', { text, count: countWith(entries, choices, answer) }),
  });
  const audiences = audiencesIn(entries, choices.audience);
  const spoken = languagesIn(entries, LANGUAGES, choices.language)
    .map((code) => ({ code, name: languageName(code, language) }))
    .sort((a, b) => compareNames(a.name, b.name));
  const all: ShownQuestion[] = [
    {
      question: 'situation',
      options: [
        option('', t('help_finder.any_situation'), { situation: '' }),
        ...SITUATIONS.map((situation) => option(situation, t(SITUATION_LABELS[situation]), { situation })),
      ],
    },
    {
      question: 'audience',
      options: [
        option('', t('help_finder.any_audience'), { audience: '' }),
        ...audiences.map((audience) => option(audience, t(AUDIENCE_LABELS[audience]), { audience })),
      ],
    },
    {
      question: 'language',
      options: [
        option('', t('help_finder.any_language'), { language: '' }),
        ...spoken.map(({ code, name }) => option(code, name, { language: code })),
      ],
    },
  ];
  return all.filter(({ options }) => options.length > 1);
}
