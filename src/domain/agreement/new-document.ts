import type { Municipality } from '../municipality/types.ts';
import { type AgreementDocument, DOCUMENT_SCHEMA, DOCUMENT_VERSION } from './types.ts';

/** The first draft of a new agreement: each municipality is a party, under the name that `nameOf` gives it. */
export function newDocument(
  title: string,
  municipalities: readonly Municipality[],
  nameOf: (municipality: Municipality) => string,
): AgreementDocument {
  return {
    schema: DOCUMENT_SCHEMA,
    version: DOCUMENT_VERSION,
    title,
    municipalities: municipalities.map(({ id }) => id),
    parties: municipalities.map((municipality, index) => ({
      key: `p${index + 1}`,
      name: nameOf(municipality),
      organizationId: '',
      municipalityId: municipality.id,
    })),
    considerations: [],
    commitments: [],
    referralRules: [],
    term: { from: '', to: '' },
    dataSharing: '',
    quality: '',
  };
}
