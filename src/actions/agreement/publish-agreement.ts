import { type AgreementAct, actOnAgreement } from '../../data/agreement-work.ts';
import { DatabaseAway } from '../../data/session.ts';
import { AGREEMENT_LIMITS } from '../../domain/agreement/limits.ts';
import { recordingErrors } from '../../domain/agreement/recording.ts';
import { dutchMoment } from '../../domain/calendar/dutch-time.ts';
import { readPartialDate } from '../../domain/calendar/read-partial-date.ts';
import { typedIn } from '../../forms/read-form.ts';
import type { SignedIn } from '../signed-in.ts';
import type { OpenedAgreement } from './open-agreement.ts';

/** A form that makes an agreement known, records it, confirms it, takes it back or throws it away. */
export interface PublishForm {
  kind: 'shown' | 'refused' | 'unavailable';
  /** `event`: the id of the act; the form sent twice is one act. */
  values: Record<string, string>;
  errors: Record<string, string>;
}
export type PublishResult =
  | { kind: 'done' }
  /** It was done before, and something else has happened since: what it says is not so any more. */
  | { kind: 'overtaken' }
  | PublishForm;

const shown = (values: Record<string, string>): PublishForm => ({
  kind: 'shown',
  values: { event: crypto.randomUUID(), ...values },
  errors: {},
});

function typed(posted: FormData, names: readonly string[]): Record<string, string> {
  return Object.fromEntries(['event', 'revision', ...names].map((name) => [name, typedIn(posted, name)]));
}

async function carriedOut(
  { own }: SignedIn,
  id: string,
  act: AgreementAct,
  values: Record<string, string>,
): Promise<PublishResult> {
  try {
    const answer = await actOnAgreement(own, id, act);
    if (answer.kind === 'done') return answer;
    return answer.errors.event === 'happened_since'
      ? { kind: 'overtaken' }
      : { kind: 'refused', values, errors: answer.errors };
  } catch (error) {
    if (error instanceof DatabaseAway) return { kind: 'unavailable', values, errors: { form: 'unavailable' } };
    throw error;
  }
}

/** The confirmation of /werk/afspraken/<id>/bekendmaken: the draft as it was read there, and no later one. */
export async function announceAgreement(
  posted: FormData | null,
  who: SignedIn,
  { agreement, revision }: OpenedAgreement,
): Promise<PublishResult> {
  if (!posted) return shown({ revision: `${revision}` });
  const values = typed(posted, []);
  const body = { event: values.event ?? '', revision: Number(values.revision) };
  // Asked again, the page shows the draft as it is now.
  return carriedOut(who, agreement.id, { act: 'announce', body }, { ...values, revision: `${revision}` });
}

/** The question of /werk/afspraken/<id>/bevestigen: what was read there, and no later state. */
export async function confirmAgreement(
  posted: FormData | null,
  who: SignedIn,
  { agreement, events }: OpenedAgreement,
): Promise<PublishResult> {
  const revision = `${events.at(-1)?.number ?? 0}`;
  if (!posted) return shown({ revision });
  const values = typed(posted, []);
  const body = { event: values.event ?? '', number: Number(values.revision) };
  return carriedOut(who, agreement.id, { act: 'confirm', body }, { ...values, revision });
}

/** The question of /werk/afspraken/<id>/weggooien: the draft as it was read there, and no later one. */
export async function discardAgreement(
  posted: FormData | null,
  who: SignedIn,
  { agreement, revision }: OpenedAgreement,
): Promise<PublishResult> {
  if (!posted) return shown({ revision: `${revision}` });
  const values = typed(posted, []);
  const act = { act: 'discard', body: { revision: Number(values.revision) } } as const;
  return carriedOut(who, agreement.id, act, { ...values, revision: `${revision}` });
}

/** The form of /werk/afspraken/<id>/intrekken. */
export async function withdrawAgreement(
  posted: FormData | null,
  who: SignedIn,
  { agreement }: OpenedAgreement,
): Promise<PublishResult> {
  if (!posted) return shown({ reason: '' });
  const values = typed(posted, ['reason']);
  const reason = values.reason ?? '';
  if (reason === '') return { kind: 'refused', values, errors: { reason: 'required' } };
  if (reason.length > AGREEMENT_LIMITS.reasonMax)
    return { kind: 'refused', values, errors: { reason: 'text_too_long' } };
  return carriedOut(who, agreement.id, { act: 'withdraw', body: { event: values.event ?? '', reason } }, values);
}

const RECORDING_FIELDS = [
  'signed_date',
  'tasks_said',
  'term_said',
  'source_name',
  'source_url',
  'source_date',
  'vouched_by',
] as const;

/** The form of /werk/afspraken/<id>/vastleggen: when it was signed on paper, who says so and who vouches. */
export async function recordAgreement(
  posted: FormData | null,
  who: SignedIn,
  { agreement, document, revision }: OpenedAgreement,
  now: number,
): Promise<PublishResult> {
  if (!posted) {
    const empty = Object.fromEntries(RECORDING_FIELDS.map((name) => [name, '']));
    return shown({ ...empty, revision: `${revision}` });
  }
  const values = typed(posted, RECORDING_FIELDS);
  const unreadable: Record<string, string> = {};
  const date = (name: 'signed_date' | 'source_date') => {
    const read = readPartialDate(values[name] ?? '');
    if (read === null) unreadable[name] = 'invalid_partial_date';
    return read ?? '';
  };
  const recording = {
    signed_date: date('signed_date'),
    source_date: date('source_date'),
    source_name: values.source_name ?? '',
    source_url: values.source_url ?? '',
    vouched_by: values.vouched_by ?? '',
    tasks_said: values.tasks_said ?? '',
    term_said: values.term_said ?? '',
  };
  const errors = {
    ...recordingErrors(who.user, recording, document, dutchMoment(now).day),
    ...unreadable,
  };
  if (Object.keys(errors).length > 0) return { kind: 'refused', values, errors };
  const body = { ...recording, event: values.event ?? '', revision: Number(values.revision) };
  return carriedOut(who, agreement.id, { act: 'record', body }, { ...values, revision: `${revision}` });
}
