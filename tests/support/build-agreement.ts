import type {
  Agreement,
  AgreementDocument,
  AgreementEvent,
  AgreementEventKind,
  AgreementVersion,
} from '../../src/domain/agreement/types.ts';
import { slugOf } from '../../src/domain/municipality/slug.ts';
import { PROVENANCE } from './build-provenance.ts';

/** A document that is complete, of the municipality and one organisation; `municipalityId` is also its name. */
export function agreementDocument(municipalityId: string, given: Partial<AgreementDocument> = {}): AgreementDocument {
  return {
    schema: 'ketenkaart/agreement',
    version: 1,
    title: 'Samen eerder helpen',
    municipalities: [municipalityId],
    parties: [
      { key: 'p1', name: municipalityId, organizationId: '', municipalityId },
      { key: 'p2', name: 'SchuldHulpMaatje', organizationId: 'shm', municipalityId: '' },
    ],
    considerations: ['Wie eerder hulp krijgt, komt er sneller uit.'],
    commitments: [
      {
        phase: 'debt_support',
        task: 'De administratie op orde brengen',
        responsible: 'p2',
        supporting: ['p1'],
        helper: 'volunteer',
      },
    ],
    referralRules: [
      { from: 'p2', to: 'p1', when: 'Als de schulden te groot zijn', manner: 'warm', withinDays: 5, legalBasis: '' },
    ],
    term: { from: '2026-01-01', to: '2027-12-31' },
    dataSharing: '',
    quality: '',
    ...given,
  };
}

export function agreement(given: Partial<Agreement> & { id: string }): Agreement {
  return {
    slug: slugOf(given.id),
    form: 'digital',
    municipalityIds: [],
    predecessorId: '',
    networkId: '',
    ...given,
  };
}

export function agreementVersion(agreementId: string, document: AgreementDocument, number = 1): AgreementVersion {
  return { id: `${agreementId}/${number}`, agreementId, number, document, sha256: '' };
}

export function agreementEvent(
  agreementId: string,
  kind: AgreementEventKind,
  given: Partial<AgreementEvent> = {},
): AgreementEvent {
  const number = given.number ?? 1;
  return {
    ...PROVENANCE,
    id: `${agreementId}#${number}`,
    agreementId,
    versionId: `${agreementId}/1`,
    number,
    kind,
    day: PROVENANCE.retrievedDate,
    signedDate: '',
    vouchedBy: '',
    tasksSaid: '',
    termSaid: '',
    reason: '',
    ...given,
  };
}
