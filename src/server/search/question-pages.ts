import questionWords from '../../../content/search/question-words.json' with { type: 'json' };
import {
  QUESTIONS,
  questionAnchor,
  URGENT_ANCHOR,
  URGENT_TEXTS,
} from '../../features/municipality/questions/questions.ts';
import { LANGUAGES } from '../../i18n/languages.ts';
import { translator } from '../../i18n/translate.ts';
import { QUESTIONS_PAGE } from '../../paths.ts';
import type { ContentPage } from './content-pages.ts';
import { languageNames } from './language-names.ts';

/** Each question that people dare not ask, and what is urgent, as something that is found by itself and leads to its place on the page of all. */
export function questionPages(): ContentPage[] {
  return [...urgentPages(), ...QUESTIONS.flatMap(pagesOf)];
}

function urgentPages(): ContentPage[] {
  return LANGUAGES.map((language) => {
    const t = translator(language);
    return {
      page: `${QUESTIONS_PAGE}#${URGENT_ANCHOR}`,
      language,
      title: t('urgent.title'),
      description: t('urgent.three_days'),
      searchWords: questionWords.dringend[language],
      text: URGENT_TEXTS.map((key) => t(key)).join(' '),
    };
  });
}

function pagesOf({ id, question, answer }: (typeof QUESTIONS)[number]): ContentPage[] {
  return LANGUAGES.map((language) => {
    const t = translator(language);
    return {
      page: `${QUESTIONS_PAGE}#${questionAnchor(id)}`,
      language,
      title: t(question),
      description: t('ask.kind'),
      // Who types a language wants somebody who speaks it; whether anybody does, that answer says.
      searchWords: [questionWords[id][language], ...(id === 'taal' ? languageNames(language) : [])].join(' '),
      text: t(answer),
    };
  });
}
