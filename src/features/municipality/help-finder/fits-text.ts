import {
  type Audience,
  answeredIn,
  type FitReason,
  type HelpChoices,
  type HelpQuestion,
  type Situation,
} from '../../../domain/directory/fitting-help.ts';
import { formatList, languageName } from '../../../i18n/format.ts';
import type { Language, MessageKey } from '../../../i18n/languages.ts';
import { translator } from '../../../i18n/translate.ts';
import { TARGET_GROUP_NAMES } from '../../directory/target-group-names.ts';

/** The questions, and the answers to them as somebody would say it. */
export const QUESTION_TEXTS = {
  situation: 'fits.situation',
  audience: 'fits.audience',
  language: 'fits.language',
} as const satisfies Record<HelpQuestion, MessageKey>;

export const SITUATION_TEXTS = {
  prevention: 'fits.prevention',
  early_detection: 'fits.early_detection',
  debt_support: 'fits.debt_support',
  aftercare: 'fits.aftercare',
  threat: 'fits.threat',
  beside_debts: 'fits.beside_debts',
  walk_in: 'fits.walk_in',
  volunteer: 'fits.volunteer',
} as const satisfies Record<Situation, MessageKey>;

export const AUDIENCE_TEXTS = {
  self_employed: 'fits.self_employed',
  young_people: 'fits.young_people',
  families: 'fits.families',
} as const satisfies Record<Audience, MessageKey>;

/** What somebody can do when one answer was let go. */
const RELAXATION_LABELS = {
  audience: 'fits.without_audience',
  language: 'fits.without_language',
  situation: 'fits.without_situation',
} as const satisfies Record<HelpQuestion, MessageKey>;

/** What was let go of what somebody chose, and what they can do about it; empty when nothing was. */
export function relaxedAnswersLabel(
  relaxedAnswers: readonly HelpQuestion[],
  choices: HelpChoices,
  language: Language,
): string {
  const [question, ...others] = relaxedAnswers;
  if (question === undefined) return '';
  const t = translator(language);
  // What matters most, and is let go last, is said first.
  const said = relaxedAnswers
    .toReversed()
    .map((one) => t('fits.quoted', { answer: answerText(one, choices, language) }));
  const answers = formatList(said, language);
  if (relaxedAnswers.length === answeredIn(choices).length) return t('fits.without_all', { answers });
  return t(others.length === 0 ? RELAXATION_LABELS[question] : 'fits.without_several', { answers });
}

/** An answer as it stands in the form. */
function answerText(
  question: HelpQuestion,
  { situation, audience, language: spoken }: HelpChoices,
  language: Language,
) {
  const t = translator(language);
  if (question === 'language') return languageName(spoken, language);
  if (question === 'audience') return audience === '' ? t('fits.any_audience') : t(AUDIENCE_TEXTS[audience]);
  return situation === '' ? t('fits.any_situation') : t(SITUATION_TEXTS[situation]);
}

const SITUATION_REASONS = {
  prevention: 'fits.because_prevention',
  early_detection: 'fits.because_early_detection',
  debt_support: 'fits.because_debt_support',
  aftercare: 'fits.because_aftercare',
  threat: 'fits.because_threat',
  beside_debts: 'fits.because_beside_debts',
  walk_in: 'fits.because_walk_in',
  volunteer: 'fits.because_volunteer',
} as const satisfies Record<Situation, MessageKey>;

/** Why a service fits, a short sentence for each reason; empty when there are none. */
export function reasonsText(reasons: readonly FitReason[], language: Language): string {
  return reasons.map((reason) => reasonText(reason, language)).join(' ');
}

function reasonText(reason: FitReason, language: Language): string {
  const t = translator(language);
  if (reason.kind === 'situation') return t(SITUATION_REASONS[reason.situation]);
  if (reason.kind === 'everybody') return t('fits.because_everybody');
  if (reason.kind === 'language') {
    return t('fits.because_language', { language: languageName(reason.language, language) });
  }
  return t('fits.because_audience', { group: t(TARGET_GROUP_NAMES[reason.audience]) });
}
