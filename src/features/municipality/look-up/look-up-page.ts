import type { LookUp } from '../../../domain/municipality/look-up.ts';
import type { Language } from '../../../i18n/languages.ts';
import { translator } from '../../../i18n/translate.ts';

/** An answer that gets a page of its own; a municipality that was found has one already. */
export type AnswerWithPage = Exclude<LookUp, { kind: 'found' }>;

const STATUS = {
  shared: 200,
  choices: 200,
  unknown_postcode: 404,
  like: 200,
  malformed: 422,
  empty: 422,
} as const satisfies Record<AnswerWithPage['kind'], number>;

/** HTTP status of the page that shows the answer. */
export function lookUpStatus(answer: AnswerWithPage): number {
  return STATUS[answer.kind];
}

/** The title says that something is wrong before a screen reader comes to the page. */
export function lookUpTitle(answer: AnswerWithPage, language: Language): string {
  const t = translator(language);
  const titles = {
    shared: t('postcode.shared_title'),
    choices: t('choices.ambiguous_title'),
    unknown_postcode: t('postcode.unknown_title'),
    like: t('postcode.like_title'),
    malformed: t('form.error_page_title', { title: t('postcode.retry_title') }),
    empty: t('form.error_page_title', { title: t('postcode.retry_title') }),
  } satisfies Record<AnswerWithPage['kind'], string>;
  return titles[answer.kind];
}
