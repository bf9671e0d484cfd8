import type { Proof, Standing } from '../../domain/rollout/stage.ts';
import { type ActivityKind, STAGES, type Stage } from '../../domain/rollout/types.ts';
import { datePrecision, formatPartialDate } from '../../i18n/format.ts';
import type { Language } from '../../i18n/languages.ts';
import { type Translate, translator } from '../../i18n/translate.ts';

/** A step with its number: "3. Aanhaken". Null reads as not known. */
export function stageLabel(stage: Stage | null, language: Language): string {
  const t = translator(language);
  if (stage === null) return t('stage.unknown');
  return t('stage.numbered', { number: STAGES.indexOf(stage) + 1, name: stageName(stage, t) });
}

/** A step's name alone: "Aanhaken". */
export function stageName(stage: Stage, t: Translate): string {
  const names = {
    acquainted: t('stage.acquainted'),
    exploring: t('stage.exploring'),
    others_joined: t('stage.others_joined'),
    agreements: t('stage.agreements'),
    structural: t('stage.structural'),
  } satisfies Record<Stage, string>;
  return names[stage];
}

/** What a step is, in a sentence for residents. */
export function stageMeaning(stage: Stage, t: Translate): string {
  const meanings = {
    acquainted: t('progress.step_meet'),
    exploring: t('progress.step_explore'),
    others_joined: t('progress.step_join'),
    agreements: t('progress.step_agree'),
    structural: t('progress.step_structural'),
  } satisfies Record<Stage, string>;
  return meanings[stage];
}

/** What sort of activity it was: "Verkenning". */
export function activityKindLabel(kind: ActivityKind, t: Translate): string {
  return t(`activity.${kind}`);
}

/** What proves it: the kind of an activity, or the title of an agreement. */
export function proofName(proof: Proof, t: Translate): string {
  return proof.what === 'activity' ? activityKindLabel(proof.kind, t) : proof.title;
}

/** When it was: "op 3 maart 2026", "in april 2021", or that the date is not known. */
export function proofDate({ date }: Proof, language: Language): string {
  const t = translator(language);
  if (date === '') return t('proof.no_date');
  return t('proof.date', { precision: datePrecision(date), date: formatPartialDate(date, language) });
}

/** A proof in one line: "Verkenning op 3 maart 2026". */
export function proofLabel(proof: Proof, language: Language): string {
  const t = translator(language);
  return [proofName(proof, t), proofDate(proof, language), standingLabel(proof.standing, t)].join(' ').trim();
}

/** What is to be known of a proof besides; empty when it simply counts. */
export function standingLabel(standing: Standing, t: Translate): string {
  const texts = {
    counts: '',
    check: t('proof.check'),
    too_old: t('proof.too_old'),
    ended: t('proof.ended'),
    not_signed: t('proof.not_signed'),
    needs_agreement: t('proof.needs_agreement'),
    unconfirmed: t('proof.unconfirmed'),
    empty: t('proof.empty'),
  } satisfies Record<Standing, string>;
  return texts[standing];
}
