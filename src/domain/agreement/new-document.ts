import { type AgreementDocument, type AgreementParty, DOCUMENT_SCHEMA, DOCUMENT_VERSION } from './types.ts';

/** A document that says nothing yet but what it is called, where it is for (ids) and who its parties are, `p1` the first. */
export function newDocument(
  title: string,
  municipalities: readonly string[],
  parties: readonly Omit<AgreementParty, 'key'>[],
): AgreementDocument {
  return {
    schema: DOCUMENT_SCHEMA,
    version: DOCUMENT_VERSION,
    title,
    municipalities: [...municipalities],
    parties: parties.map((party, index) => ({ key: `p${index + 1}`, ...party })),
    considerations: [],
    commitments: [],
    referralRules: [],
    term: { from: '', to: '' },
    dataSharing: '',
    quality: '',
  };
}
