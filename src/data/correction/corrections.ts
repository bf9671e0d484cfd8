import { storedMoment } from '../../domain/calendar/stored-moment.ts';
import type { TakedownState } from '../../domain/correction/republish.ts';
import type { Correction, OwnCorrection, ReportableCollection } from '../../domain/correction/types.ts';
import type { Outcome } from '../../domain/outcome.ts';
import { answered, orNull, outcomeOf, written } from '../pocketbase/answer.ts';
import { openConnection } from '../pocketbase/connection.ts';
import { type ActorSession, connectAs, onBehalfOf } from '../pocketbase/session.ts';
import type { CorrectionsRecord } from '../records.gen.ts';

const ROUTE = '/api/ketenkaart/corrections';

/** What a reader says is not right. */
export type NewCorrection = Pick<Correction, 'collection' | 'field' | 'kind' | 'text' | 'contact'> & {
  recordId: string;
};

/**
 * Reports something, in nobody's name. `clientAddress`: for PocketBase's own limit; it keeps none. `hidden`: the contact it is
 * about was taken from the site at once. Throws `DatabaseAway`.
 */
export function reportCorrection(
  url: string,
  { recordId, ...said }: NewCorrection,
  clientAddress: string,
): Promise<Outcome<{ hidden: boolean }>> {
  const call = { method: 'POST', body: { ...said, record: recordId }, headers: onBehalfOf(clientAddress) };
  return outcomeOf(openConnection(url).send<{ hidden: boolean }>(ROUTE, call));
}

type Listed = CorrectionsRecord & {
  about: {
    isThere: boolean;
    name: string;
    contact: string;
    is_back: boolean;
    organization: string;
    organization_name: string;
    municipality: string;
  };
};

/** Reports that the person signed in may answer: the open ones, oldest first, then the last answered. */
export async function listCorrections(session: ActorSession): Promise<OwnCorrection[]> {
  const { corrections } = await answered(connectAs(session).send<{ corrections: Listed[] }>(ROUTE, {}));
  return corrections.map(toCorrection);
}

function toCorrection(record: Listed): OwnCorrection {
  const { about } = record;
  return {
    id: record.id,
    collection: record.collection as ReportableCollection,
    recordId: record.record,
    field: record.field as Correction['field'],
    kind: record.kind as Correction['kind'],
    text: record.text,
    contact: record.contact,
    state: record.state,
    answer: record.answer,
    isHidden: record.hidden,
    created: storedMoment(record.created),
    about: {
      isThere: about.isThere,
      name: about.name,
      contact: about.contact,
      isBack: about.is_back,
      organizationId: about.organization,
      organizationName: about.organization_name,
      municipalityId: about.municipality,
    },
  };
}

/** What has become of a reader's request to hide the contact of a stored record; null for none, or one of somebody else. */
export async function readTakedownState(
  session: ActorSession,
  collection: string,
  id: string,
): Promise<TakedownState | null> {
  const path = `${ROUTE}/asked/${collection}/${encodeURIComponent(id)}`;
  const found = await orNull(connectAs(session).send<{ state: TakedownState | '' }>(path, {}));
  return found?.state || null;
}

/** Answers one. Throws `DatabaseAway`. */
export function answerCorrection(
  session: ActorSession,
  id: string,
  answer: { state: string; answer: string },
): Promise<Outcome> {
  const address = `${ROUTE}/${encodeURIComponent(id)}/answer`;
  return written(connectAs(session).send(address, { method: 'POST', body: answer }));
}
