import type { Directory } from '../domain/directory/directory.ts';
import { resolveMunicipality } from '../domain/municipality/resolve.ts';
import { foldName } from '../domain/municipality/slug.ts';

/** What somebody typed the name of, or why it cannot be told. */
export type Named<Code> = { id: string } | { error: Code };

/** The municipality of a name, at a moment in epoch milliseconds. */
export function namedMunicipality(
  directory: Directory,
  typed: string,
  now: number,
): Named<'unknown_municipality' | 'ambiguous_municipality'> {
  const found = resolveMunicipality(directory, typed, now);
  if (found.kind === 'unknown') return { error: 'unknown_municipality' };
  return found.kind === 'choices' ? { error: 'ambiguous_municipality' } : { id: found.municipality.id };
}

/** By the word in its page's address, which only one has, else by its name. */
export function namedOrganization(
  directory: Directory,
  typed: string,
): Named<'unknown_organization' | 'ambiguous_organization'> {
  const [bySlug] = directory.organizations.by('slug', typed.toLowerCase());
  if (bySlug) return { id: bySlug.id };
  const folded = foldName(typed);
  const [first, second] = directory.organizations.all().filter(({ name }) => foldName(name) === folded);
  if (!first) return { error: 'unknown_organization' };
  return second ? { error: 'ambiguous_organization' } : { id: first.id };
}
