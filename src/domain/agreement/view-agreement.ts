import type { Day } from '../calendar/day.ts';
import type { Directory } from '../directory/directory.ts';
import { type EntryFreshness, entryFreshness, freshnessOf } from '../directory/freshness.ts';
import type { Municipality } from '../municipality/types.ts';
import { compareTexts } from '../order.ts';
import { agreementStatus, inOrder } from './agreement-status.ts';
import { lastMadeKnown } from './lifecycle.ts';
import { isEmptyPaper } from './paper.ts';
import type { Agreement, AgreementEvent, AgreementStatus, AgreementVersion } from './types.ts';

/** An agreement that was made public once, as it stands on a day. */
export interface AgreementView {
  agreement: Agreement;
  status: AgreementStatus;
  /** The version that the last announcement or recording made public. */
  version: AgreementVersion;
  /** That announcement or recording. */
  published: AgreementEvent;
  /** What happened last: withdrawn, terminated or the same as `published`. */
  last: AgreementEvent;
  municipalities: Municipality[];
  /** Of what only a source tells us; null for what a party vouches for itself. */
  freshness: EntryFreshness | null;
  /** May stand on pages of residents. */
  isShown: boolean;
  /** Not even its own page is there any more. */
  isGone: boolean;
}

const SHOWN: readonly AgreementStatus[] = ['announced', 'out_for_signature', 'declined', 'in_force'];

/** Null when nothing of it was ever made public, or not all of it has arrived yet. */
export function viewAgreement(directory: Directory, agreement: Agreement, today: Day): AgreementView | null {
  const events = inOrder(directory.agreementEvents.by('agreement', agreement.id));
  const last = events.at(-1);
  const published = lastMadeKnown(events);
  const version = published && directory.agreementVersions.get(published.versionId);
  if (!last || !published || !version) return null;
  const status = agreementStatus(
    {
      kinds: events.map(({ kind }) => kind),
      term: version.document.term,
      isFollowed: isFollowed(directory, agreement, today),
    },
    today,
  );
  const freshness =
    published.vouchedBy === 'source' ? entryFreshness([{ part: 'whole', record: published }], today) : null;
  return {
    agreement,
    status,
    version,
    published,
    last,
    municipalities: agreement.municipalityIds.flatMap((id) => directory.municipalities.get(id) ?? []),
    freshness,
    isShown: SHOWN.includes(status) && freshness?.state !== 'hidden',
    isGone: isPageGone(last, published, today),
  };
}

/**
 * Whether the page of an agreement that was made public is gone: it was taken back, or only a source told of it, too long
 * ago. `last`: what happened last; `published`: the last announcement or recording.
 */
export function isPageGone(
  last: Pick<AgreementEvent, 'kind'>,
  published: Pick<AgreementEvent, 'vouchedBy' | 'assuredDate' | 'retrievedDate'>,
  today: Day,
): boolean {
  const isOld = published.vouchedBy === 'source' && freshnessOf(published, today).state === 'hidden';
  return last.kind === 'withdrawn' || isOld;
}

/** A chain of followers ends where nobody follows; one that names itself, in a circle, follows nothing. */
function isFollowed(directory: Directory, agreement: Agreement, today: Day): boolean {
  return directory.agreements.by('predecessor', agreement.id).some((follower) => {
    if (follower.id === agreement.id) return false;
    const events = inOrder(directory.agreementEvents.by('agreement', follower.id));
    const published = lastMadeKnown(events);
    const term = published && directory.agreementVersions.get(published.versionId)?.document.term;
    const kinds = events.map(({ kind }) => kind);
    return term !== undefined && agreementStatus({ kinds, term, isFollowed: false }, today) === 'in_force';
  });
}

/** All agreements that residents may see, by title. */
export function shownAgreements(directory: Directory, today: Day): AgreementView[] {
  return viewsOf(directory, directory.agreements.all(), today).filter(({ isShown }) => isShown);
}

/** The same, for one municipality. */
export function agreementsIn(directory: Directory, municipalityId: string, today: Day): AgreementView[] {
  const here = directory.agreements.by('municipality', municipalityId);
  return viewsOf(directory, here, today).filter(({ isShown }) => isShown);
}

/** What the rollout asks of a municipality's agreements. */
export interface AgreementProof {
  slug: string;
  title: string;
  status: AgreementStatus;
  /** Partial date on which it was signed; empty while it is not, or when nobody knows the date. */
  signedDate: string;
  /** Dutch calendar day on which it was made known, as long as nobody recorded that it was signed; else empty. */
  announcedDay: Day | '';
  /** Last day of its term; empty where no end is known. */
  validTo: Day | '';
  /** Nobody but a source says so. */
  isSourceOnly: boolean;
  /** Recorded from paper, and it says nothing of an agreement between parties (`isEmptyPaper`). */
  isEmpty: boolean;
  /** In force, but only a source says so, and nobody confirmed it for so long that residents do not see it any more. */
  isHidden: boolean;
}

/**
 * Agreements of a municipality that were ever made public and not taken back, by title. Only `in_force` is signed and
 * within its term; `announced` counts for no stage.
 */
export function agreementsOf(directory: Directory, municipalityId: string, today: Day): AgreementProof[] {
  return viewsOf(directory, directory.agreements.by('municipality', municipalityId), today)
    .filter(({ status }) => status !== 'withdrawn')
    .map(({ agreement, status, version, published, isShown }) => ({
      slug: agreement.slug,
      title: version.document.title,
      status,
      signedDate: published.signedDate,
      announcedDay: published.kind === 'announced' ? published.day : '',
      validTo: version.document.term.to,
      isSourceOnly: published.vouchedBy === 'source',
      isEmpty: isEmptyPaper(published, version.document),
      isHidden: status === 'in_force' && !isShown,
    }));
}

function viewsOf(directory: Directory, agreements: readonly Agreement[], today: Day): AgreementView[] {
  return agreements
    .flatMap((agreement) => viewAgreement(directory, agreement, today) ?? [])
    .sort((a, b) => compareTexts(a.version.document.title, b.version.document.title));
}
