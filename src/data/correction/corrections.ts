import { ClientResponseError } from 'pocketbase';
import { storedMoment } from '../../domain/calendar/stored-moment.ts';
import type { AskedState } from '../../domain/correction/put-back.ts';
import type { Correction, OwnCorrection, ReportableCollection } from '../../domain/correction/types.ts';
import { orNull, refusedFields, type WriteAnswer, written } from '../access/access.ts';
import { openConnection } from '../pocketbase/connection.ts';
import { type ActorSession, answered, connectAs, onBehalfOf } from '../pocketbase/session.ts';
import type { CorrectionsRecord } from '../records.gen.ts';

const ROUTE = '/api/ketenkaart/corrections';

/** What a reader says is not right. */
export type NewCorrection = Pick<Correction, 'collection' | 'field' | 'kind' | 'text' | 'contact'> & {
  recordId: string;
};

export type ReportAnswer =
  /** `hidden`: the contact it is about was taken from the site at once. */
  { kind: 'reported'; hidden: boolean } | { kind: 'gone' } | { kind: 'refused'; errors: Record<string, string> };

/** Reports something, in nobody's name. `clientAddress`: for PocketBase's own limit; it keeps none. Throws `DatabaseAway`. */
export async function reportCorrection(
  url: string,
  { recordId, ...said }: NewCorrection,
  clientAddress: string,
): Promise<ReportAnswer> {
  try {
    const call = { method: 'POST', body: { ...said, record: recordId }, headers: onBehalfOf(clientAddress) };
    const sent = await orNull(openConnection(url).send<{ hidden: boolean }>(ROUTE, call));
    return sent ? { kind: 'reported', hidden: sent.hidden } : { kind: 'gone' };
  } catch (error) {
    if (!(error instanceof ClientResponseError)) throw error;
    return { kind: 'refused', errors: refusedFields(error) };
  }
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
export async function readAskedToHide(
  session: ActorSession,
  collection: string,
  id: string,
): Promise<AskedState | null> {
  const path = `${ROUTE}/asked/${collection}/${encodeURIComponent(id)}`;
  const found = await orNull(connectAs(session).send<{ state: AskedState | '' }>(path, {}));
  return found?.state || null;
}

/** Answers one. Null when it is not there, or not this person's. */
export async function answerCorrection(
  session: ActorSession,
  id: string,
  answer: { state: string; answer: string },
): Promise<WriteAnswer | null> {
  const call = connectAs(session).send(`${ROUTE}/${encodeURIComponent(id)}/answer`, { method: 'POST', body: answer });
  return orNull(written(call));
}
