import { dutchMoment } from '../../domain/calendar/dutch-time.ts';
import type { Directory } from '../../domain/directory/directory.ts';
import { isNeighbourhoodOf } from '../../domain/directory/neighbourhoods.ts';
import { isOpenBetween } from '../../domain/municipality/near-border.ts';
import { isProvince } from '../../domain/municipality/provinces.ts';
import { resolveMunicipality } from '../../domain/municipality/resolve.ts';
import { readChoices } from '../../features/municipality/help-finder/read-choices.ts';
import {
  HELP_FIELDS,
  isByProvince,
  isPersonal,
  isSearch,
  municipalityHelpSlug,
  municipalitySlug,
  NEIGHBOURHOOD_FIELD,
  OR_IN_FIELD,
  PROVINCE_FIELD,
  SEARCH_FIELD,
  slugsInOr,
  splitLanguage,
} from '../../paths.ts';
import type { Target } from './target.ts';

/** Where a neighbourhood or a province is looked up, and when (epoch milliseconds). */
export interface Known {
  directory: Directory;
  now: number;
}

/** Routes that Astro brings along or keeps for itself: pages that are shown elsewhere, pictures made smaller, islands. */
const isAstrosOwn = (path: string) => /^\/(?:_|404$|500$)/.test(path);
/** An address that no page has. */
const NO_PAGE = '/-';

/**
 * The address under which an answer is made and kept for all: with just the query fields that its page reads, in one order,
 * and of their values only such as a link of ours has. There are as many of these as there are pages, whatever somebody
 * thinks up. Null when the answer is for one person, or for words of their own.
 */
export function sharedAddress({ pathname, query }: Target, known: Known): string | null {
  const { path } = splitLanguage(pathname);
  if (isPersonal(path) || (isSearch(path) && query.has(SEARCH_FIELD))) return null;
  if (isAstrosOwn(path)) return NO_PAGE;
  const read = fieldsOf(path, query, known).filter(([, value]) => value !== '');
  return read.length === 0 ? pathname : `${pathname}?${new URLSearchParams(read)}`;
}

function fieldsOf(path: string, query: URLSearchParams, known: Known): [string, string][] {
  if (query.size === 0) return [];
  if (isByProvince(path)) {
    const asked = query.get(PROVINCE_FIELD) ?? '';
    return isProvince(known.directory, asked) ? [[PROVINCE_FIELD, asked]] : [];
  }
  const ofHelp = municipalityHelpSlug(path);
  const slug = ofHelp ?? municipalitySlug(path);
  if (slug === null) return [];
  const ofPage: [string, string][] = ofHelp === null ? [[OR_IN_FIELD, orIn(slug, query, known)]] : answersIn(query);
  return [[NEIGHBOURHOOD_FIELD, neighbourhood(slug, query, known)], ...ofPage];
}

/** The municipalities of a border that a postcode may have led to: as many addresses as there are such borders. */
function orIn(slug: string, query: URLSearchParams, { directory, now }: Known): string {
  const value = query.get(OR_IN_FIELD) ?? '';
  if (value === '') return '';
  const found = resolveMunicipality(directory, slug, now);
  const isOpen =
    found.kind === 'current' && isOpenBetween(directory, found.municipality, slugsInOr(value), dutchMoment(now).day);
  return isOpen ? value : '';
}

function neighbourhood(slug: string, query: URLSearchParams, { directory, now }: Known): string {
  const name = query.get(NEIGHBOURHOOD_FIELD) ?? '';
  if (name === '') return '';
  const found = resolveMunicipality(directory, slug, now);
  return 'municipality' in found && isNeighbourhoodOf(directory, found.municipality.id, name) ? name : '';
}

/** What the page takes for an answer: as few addresses as there are answers. */
function answersIn(query: URLSearchParams): [string, string][] {
  const choices = readChoices(query);
  return [
    [HELP_FIELDS.situation, choices.situation],
    [HELP_FIELDS.audience, choices.audience],
    [HELP_FIELDS.language, choices.language],
  ];
}
