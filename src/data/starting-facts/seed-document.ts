import { documentText } from '../../domain/agreement/agreement-text.ts';
import { type AgreementDocument, DOCUMENT_SCHEMA, DOCUMENT_VERSION } from '../../domain/agreement/types.ts';
import type { SeedFields, SeedValue } from './seed-collections.ts';

/** Finds the id of a record by the name it has in the seed files. */
export type IdOf = (collection: string, key: string) => string;

/**
 * The document of an agreement as a seed file has it: `title`, `municipalities` by code, `parties` as organisations' slugs,
 * or as plain names for those the directory does not hold. What its source does not tell stays empty.
 */
export function seedDocument(value: SeedValue, idOf: IdOf, nameOf: (slug: string) => string): string {
  const given = value as SeedFields;
  const parties = [
    ...texts(given.organizations).map((slug) => ({ name: nameOf(slug), organizationId: idOf('organizations', slug) })),
    ...texts(given.other_parties).map((name) => ({ name, organizationId: '' })),
  ];
  const document: AgreementDocument = {
    schema: DOCUMENT_SCHEMA,
    version: DOCUMENT_VERSION,
    title: String(given.title ?? ''),
    municipalities: texts(given.municipalities).map((code) => idOf('municipalities', code)),
    parties: parties.map((party, index) => ({ key: `p${index + 1}`, ...party, municipalityId: '' })),
    considerations: [],
    commitments: [],
    referralRules: [],
    term: { from: '', to: '' },
    dataSharing: '',
    quality: '',
  };
  return documentText(document);
}

function texts(value: SeedValue | undefined): string[] {
  return Array.isArray(value) ? value.map(String) : [];
}
