import questionWords from '../../content/search/question-words.json' with { type: 'json' };
import { QUESTIONS, questionAnchor } from '../features/municipality/questions.ts';
import { LANGUAGES } from '../i18n/languages.ts';
import { translator } from '../i18n/translate.ts';
import { QUESTIONS_PAGE } from '../paths.ts';
import type { ContentPage } from './content-pages.ts';

/** Each question that people dare not ask, as something that is found by itself and leads to its place on the page of all. */
export function questionPages(): ContentPage[] {
  return QUESTIONS.flatMap(({ id, question, answer }) =>
    LANGUAGES.map((language) => {
      const t = translator(language);
      return {
        page: `${QUESTIONS_PAGE}#${questionAnchor(id)}`,
        language,
        title: t(question),
        description: t('ask.kind'),
        searchWords: questionWords[id][language],
        text: t(answer),
      };
    }),
  );
}
