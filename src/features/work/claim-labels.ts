import type { Directory } from '../../domain/directory/directory.ts';
import { DEFAULT_LANGUAGE } from '../../i18n/languages.ts';
import { translator } from '../../i18n/translate.ts';
import { collectionLabel } from '../directory/collection-labels.ts';

const t = translator(DEFAULT_LANGUAGE);

interface ClaimedRecord {
  collection: string;
  /** What it tells; empty where its kind says it. */
  tells: string;
  organizationName: string;
  /** Why it was not taken over; empty while it waits. */
  refusal: string;
}

/** All that one municipality says of one organisation. */
export interface ClaimedTogether {
  organizationId: string;
  claimedById: string;
  records: readonly ClaimedRecord[];
}

/** "Gemeente Voorbeeldstad bij Hulp Thuis". */
export function claimTitle({ claimedById, records }: ClaimedTogether, directory: Directory): string {
  return t('work.claim_of', {
    municipality: directory.municipalities.get(claimedById)?.name ?? t('work.unknown_municipality'),
    organization: records[0]?.organizationName ?? '',
  });
}

/** "Telefoonnummer: 038 498 91 11". */
export function recordLabel({ collection, tells }: ClaimedRecord): string {
  const kind = collectionLabel(collection);
  return tells === '' ? kind : t('work.claim_record', { kind, tells });
}

/** What became of a record that an officer wrote. */
export function claimState({ refusal, organizationName }: ClaimedRecord): string {
  return refusal === ''
    ? t('work.claim_waits', { organization: organizationName })
    : t('work.claim_refused', { reason: refusal });
}
