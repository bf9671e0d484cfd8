import type { User } from '../../domain/access/user.ts';
import { type AgreementAct, LIFECYCLE, type LifecycleReads } from '../../domain/agreement/lifecycle.ts';
import { AGREEMENT_LIMITS } from '../../domain/agreement/limits.ts';
import { recordingErrors } from '../../domain/agreement/recording.ts';
import type { AgreementDocument } from '../../domain/agreement/types.ts';
import type { Day } from '../../domain/calendar/day.ts';
import { readPartialDate } from '../../domain/calendar/read-partial-date.ts';
import { typedIn } from '../read-form.ts';

/** What is typed for an act, as texts; `event` is its id, so that the form sent twice is one act, `revision` the state that was read. */
export type ActValues = Record<string, string>;

/** What an act's rules must know of who does it and of what. */
export interface ActContext {
  user: User;
  document: AgreementDocument;
  today: Day;
}

/** What is stored of what was typed, and what is wrong with it, by field. */
interface ReadAct {
  stored: Record<string, string>;
  errors: Record<string, string>;
}

interface ActForm {
  fields: readonly string[];
  read(values: ActValues, context: ActContext): ReadAct;
}

const NO_FIELDS: ActForm = { fields: [], read: () => ({ stored: {}, errors: {} }) };

/** What each act asks beside a press of its button. */
const ACT_FORMS: Readonly<Record<AgreementAct, ActForm>> = {
  announce: NO_FIELDS,
  confirm: NO_FIELDS,
  discard: NO_FIELDS,
  withdraw: { fields: ['reason'], read: readReason },
  record: {
    fields: ['signed_date', 'tasks_said', 'term_said', 'source_name', 'source_url', 'source_date', 'vouched_by'],
    read: readRecording,
  },
};

/** An act's form as it is first shown. `revision`: of the draft, or the number of the event, that is read now. */
export function emptyAct(act: AgreementAct, revision: number): ActValues {
  const empty = Object.fromEntries(ACT_FORMS[act].fields.map((name) => [name, '']));
  return { event: crypto.randomUUID(), revision: `${revision}`, ...empty };
}

/** What was typed. */
export function typedAct(act: AgreementAct, posted: FormData): ActValues {
  return Object.fromEntries(
    ['event', 'revision', ...ACT_FORMS[act].fields].map((name) => [name, typedIn(posted, name)]),
  );
}

/** What an act's route is told, and what is wrong before it is asked. */
export function readAct(
  act: AgreementAct,
  values: ActValues,
  context: ActContext,
): { body: Record<string, string | number>; errors: Record<string, string> } {
  const { stored, errors } = ACT_FORMS[act].read(values, context);
  const revision = Number(values.revision);
  const read: Record<LifecycleReads, Record<string, number>> = {
    draft: { revision },
    last_event: { number: revision },
    nothing: {},
  };
  return { body: { ...stored, ...read[LIFECYCLE[act].reads], event: values.event ?? '' }, errors };
}

function readReason({ reason = '' }: ActValues): ReadAct {
  const code = reason === '' ? 'required' : reason.length > AGREEMENT_LIMITS.reasonMax ? 'text_too_long' : null;
  return { stored: { reason }, errors: code === null ? {} : { reason: code } };
}

/** When it was signed on paper, who says so and who vouches. */
function readRecording(values: ActValues, { user, document, today }: ActContext): ReadAct {
  const unreadable: Record<string, string> = {};
  const { event: _, revision: __, ...stored } = values;
  for (const name of ['signed_date', 'source_date']) {
    const date = readPartialDate(values[name] ?? '');
    if (date === null) unreadable[name] = 'invalid_partial_date';
    stored[name] = date ?? '';
  }
  return { stored, errors: { ...recordingErrors(user, stored, document, today), ...unreadable } };
}
