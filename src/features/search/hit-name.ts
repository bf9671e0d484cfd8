import type { SearchHit } from '../../domain/directory/search.ts';
import type { Language } from '../../i18n/languages.ts';
import { translator } from '../../i18n/translate.ts';

/** The words of a result's link: help that is called the same as other help in the list is told apart by its place. */
export function hitName(hit: SearchHit, hits: readonly SearchHit[], language: Language): string {
  const [place, ...others] = hit.places;
  const hasNamesake = hits.some(({ key, kind, title }) => key !== hit.key && kind === hit.kind && title === hit.title);
  if (!hasNamesake || place === undefined) return hit.title;
  const where = others.length === 0 ? place : translator(language)('search.places', { place, count: others.length });
  return `${hit.title} · ${where}`;
}
