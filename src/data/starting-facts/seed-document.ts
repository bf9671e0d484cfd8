import { documentText } from '../../domain/agreement/agreement-text.ts';
import { newDocument } from '../../domain/agreement/new-document.ts';
import type { SeedFields, SeedValue } from './seed-collections.ts';

/** Finds the id of a record by the name it has in the seed files. */
export type IdOf = (collection: string, key: string) => string;

/**
 * The document of an agreement as a seed file has it: `title`, `municipalities` by code, `parties` as organisations' slugs,
 * or as plain names for those the directory does not hold. What its source does not tell stays empty.
 */
export function seedDocument(value: SeedValue, idOf: IdOf, nameOf: (slug: string) => string): string {
  const given = value as SeedFields;
  const municipalities = texts(given.municipalities).map((code) => idOf('municipalities', code));
  const parties = [
    ...texts(given.organizations).map((slug) => party(nameOf(slug), idOf('organizations', slug))),
    ...texts(given.other_parties).map((name) => party(name, '')),
  ];
  return documentText(newDocument(String(given.title ?? ''), municipalities, parties));
}

function party(name: string, organizationId: string) {
  return { name, organizationId, municipalityId: '' };
}

function texts(value: SeedValue | undefined): string[] {
  return Array.isArray(value) ? value.map(String) : [];
}
