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
import { TARGET_GROUP_LABELS } from '../../directory/target-group-labels.ts';

/** The questions, and the answers to them as somebody would say it. */
export const QUESTION_LABELS = {
  situation: 'help_finder.situation',
  audience: 'help_finder.audience',
  language: 'help_finder.language',
} as const satisfies Record<HelpQuestion, MessageKey>;

export const SITUATION_LABELS = {
  prevention: 'help_finder.prevention',
  early_detection: 'help_finder.early_detection',
  debt_support: 'help_finder.debt_support',
  aftercare: 'help_finder.aftercare',
  threat: 'help_finder.threat',
  beside_debts: 'help_finder.beside_debts',
  walk_in: 'help_finder.walk_in',
  volunteer: 'help_finder.volunteer',
} as const satisfies Record<Situation, MessageKey>;

export const AUDIENCE_LABELS = {
  self_employed: 'help_finder.self_employed',
  young_people: 'help_finder.young_people',
  families: 'help_finder.families',
} as const satisfies Record<Audience, MessageKey>;

/** What somebody can do when one answer was let go. */
const RELAXATION_LABELS = {
  audience: 'help_finder.without_audience',
  language: 'help_finder.without_language',
  situation: 'help_finder.without_situation',
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
    .map((one) => t('help_finder.quoted', { answer: answerLabel(one, choices, language) }));
  const answers = formatList(said, language);
  if (relaxedAnswers.length === answeredIn(choices).length) return t('help_finder.without_all', { answers });
  return t(others.length === 0 ? RELAXATION_LABELS[question] : 'help_finder.without_several', { answers });
}

/** An answer as it stands in the form. */
function answerLabel(
  question: HelpQuestion,
  { situation, audience, language: spoken }: HelpChoices,
  language: Language,
) {
  const t = translator(language);
  if (question === 'language') return languageName(spoken, language);
  if (question === 'audience') return audience === '' ? t('help_finder.any_audience') : t(AUDIENCE_LABELS[audience]);
  return situation === '' ? t('help_finder.any_situation') : t(SITUATION_LABELS[situation]);
}

const SITUATION_REASONS = {
  prevention: 'help_finder.because_prevention',
  early_detection: 'help_finder.because_early_detection',
  debt_support: 'help_finder.because_debt_support',
  aftercare: 'help_finder.because_aftercare',
  threat: 'help_finder.because_threat',
  beside_debts: 'help_finder.because_beside_debts',
  walk_in: 'help_finder.because_walk_in',
  volunteer: 'help_finder.because_volunteer',
} as const satisfies Record<Situation, MessageKey>;

/** Why a service fits, a short sentence for each reason; empty when there are none. */
export function reasonsLabel(reasons: readonly FitReason[], language: Language): string {
  return reasons.map((reason) => reasonText(reason, language)).join(' ');
}

function reasonText(reason: FitReason, language: Language): string {
  const t = translator(language);
  if (reason.kind === 'situation') return t(SITUATION_REASONS[reason.situation]);
  if (reason.kind === 'everybody') return t('help_finder.because_everybody');
  if (reason.kind === 'language') {
    return t('help_finder.because_language', { language: languageName(reason.language, language) });
  }
  return t('help_finder.because_audience', { group: t(TARGET_GROUP_LABELS[reason.audience]) });
}
