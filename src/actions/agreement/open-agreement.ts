import { type AgreementRecord, findAgreementRecord } from '../../data/agreement/agreement-work.ts';
import { canEditDraft, canKeepScan, canReadAgreement } from '../../domain/access/agreement-scope.ts';
import { agreementStatus } from '../../domain/agreement/agreement-status.ts';
import { documentErrors } from '../../domain/agreement/check-document.ts';
import type { DocumentErrors } from '../../domain/agreement/document-reader.ts';
import {
  type ActRefusal,
  type AgreementAct,
  actRefusal,
  LIFECYCLE,
  makesKnown,
} from '../../domain/agreement/lifecycle.ts';
import type { AgreementDocument, AgreementStatus } from '../../domain/agreement/types.ts';
import { dutchMoment } from '../../domain/calendar/dutch-time.ts';
import type { SignedIn } from '../signed-in.ts';

/** An agreement opened for work, with what this person may do with it. */
export interface OpenedAgreement extends AgreementRecord {
  status: AgreementStatus;
  /** The draft; where there is none, the text that a first one would begin with. */
  document: AgreementDocument;
  /** Of the draft that was read; 0 where there is none. */
  revision: number;
  /** What is still missing before it can be made known. */
  gaps: DocumentErrors;
  /** The draft says something else than what is public. */
  hasNews: boolean;
  /** It can be made known as it is: it is complete, and says something new. */
  isReady: boolean;
  mayEdit: boolean;
  /** Why this person may not do this with it now; null when they may. */
  refusal(act: AgreementAct): ActRefusal | null;
  /** The act that makes it public: announcing or recording. */
  publishing: 'announce' | 'record';
  mayKeepScan: boolean;
  /** Something of it is public. */
  isPublic: boolean;
  /** The version that its last event is about; null for none. */
  publicDocument: AgreementDocument | null;
}

/** Null when there is no such agreement, or none that is this person's to work with. `now`: epoch milliseconds. */
export async function openAgreement(
  { user, session }: SignedIn,
  id: string,
  now: number,
): Promise<OpenedAgreement | null> {
  const record = await findAgreementRecord(session, id);
  return record && canReadAgreement(user, record.agreement) ? opened(record, user, now) : null;
}

/** What somebody may do with an agreement that they may read. */
function opened(record: AgreementRecord, user: SignedIn['user'], now: number): OpenedAgreement | null {
  const { agreement, draft, events, versions } = record;
  const last = events.at(-1);
  const published = versions.find(({ id }) => id === last?.versionId);
  const document = draft?.document ?? published?.document;
  if (!document) return null;
  const status = agreementStatus(
    {
      kinds: events.map(({ kind }) => kind),
      term: (published?.document ?? document).term,
      isFollowed: false,
    },
    dutchMoment(now).day,
  );
  const isPublic = last !== undefined && makesKnown(last.kind);
  const publishing = agreement.form === 'paper' ? 'record' : 'announce';
  const gaps = documentErrors(document, LIFECYCLE[publishing].stage ?? 'draft');
  const hasNews =
    draft !== null && (!isPublic || JSON.stringify(draft.document) !== JSON.stringify(published?.document));
  return {
    ...record,
    status,
    document,
    revision: draft?.revision ?? 0,
    gaps,
    hasNews,
    isReady: hasNews && Object.keys(gaps).length === 0,
    mayEdit: canEditDraft(user, agreement),
    refusal: (act) => actRefusal(act, user, agreement, last ?? null),
    publishing,
    mayKeepScan: canKeepScan(user, agreement),
    isPublic,
    publicDocument: published?.document ?? null,
  };
}
