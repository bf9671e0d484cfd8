import type { IncomingMessage } from 'node:http';
import { PHASES, type Phase } from '../../domain/directory/types.ts';
import { HELP_FIELDS, municipalityHelpSlug, splitLanguage } from '../../paths.ts';

/** The municipality and phase whose help an address asks for; null for every other address. */
export function openedPhase(target: string): { slug: string; phase: Phase } | null {
  const mark = target.indexOf('?');
  if (mark === -1) return null;
  const slug = municipalityHelpSlug(splitLanguage(target.slice(0, mark)).path);
  if (slug === null) return null;
  const situation = new URLSearchParams(target.slice(mark + 1)).get(HELP_FIELDS.situation);
  const phase = PHASES.find((one) => one === situation);
  return phase ? { slug, phase } : null;
}

/** A phone that renews what it keeps asks for pages which nobody opens. Old browsers do not say what they ask for. */
export function isOpened({ headers }: IncomingMessage): boolean {
  return headers['sec-fetch-dest'] !== 'empty';
}
