import { findKeptAgreement, type KeptAgreement } from '../../data/agreement-work.ts';
import {
  canDiscardAgreement,
  canEditDraft,
  canKeepScan,
  canPublishAgreement,
  canReadAgreement,
} from '../../domain/access/agreement-scope.ts';
import { agreementStatus } from '../../domain/agreement/agreement-status.ts';
import { type DocumentStage, documentErrors } from '../../domain/agreement/check-document.ts';
import type { DocumentErrors } from '../../domain/agreement/document-reader.ts';
import { mayConfirmNow } from '../../domain/agreement/to-confirm.ts';
import type { AgreementDocument, AgreementStatus } from '../../domain/agreement/types.ts';
import { dutchMoment } from '../../domain/calendar/dutch-time.ts';
import type { SignedIn } from '../signed-in.ts';

/** An agreement opened for work, with what this person may do with it. */
export interface OpenedAgreement extends KeptAgreement {
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
  mayPublish: boolean;
  /** Only a source vouches for it, and this person can for the municipality. */
  mayConfirm: boolean;
  mayDiscard: boolean;
  mayKeepScan: boolean;
  /** Something of it is public, so that it can be taken back. */
  isPublic: boolean;
}

/** Null when there is no such agreement, or none that is this person's to work with. `now`: epoch milliseconds. */
export async function openAgreement({ user, own }: SignedIn, id: string, now: number): Promise<OpenedAgreement | null> {
  const kept = await findKeptAgreement(own, id);
  return kept && canReadAgreement(user, kept.agreement) ? opened(kept, user, now) : null;
}

/** What somebody may do with an agreement that they may read. */
function opened(kept: KeptAgreement, user: SignedIn['user'], now: number): OpenedAgreement | null {
  const { agreement, draft, events, versions } = kept;
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
  const isPublic = last?.kind === 'announced' || last?.kind === 'recorded';
  const stage: DocumentStage = agreement.form === 'paper' ? 'recorded' : 'announced';
  const gaps = documentErrors(document, stage);
  const hasNews =
    draft !== null && (!isPublic || JSON.stringify(draft.document) !== JSON.stringify(published?.document));
  return {
    ...kept,
    status,
    document,
    revision: draft?.revision ?? 0,
    gaps,
    hasNews,
    isReady: hasNews && Object.keys(gaps).length === 0,
    mayEdit: canEditDraft(user, agreement),
    mayPublish: canPublishAgreement(user, agreement),
    mayConfirm: mayConfirmNow(user, agreement, last),
    mayDiscard: draft !== null && canDiscardAgreement(user, agreement, last !== undefined),
    mayKeepScan: canKeepScan(user, agreement),
    isPublic,
  };
}
