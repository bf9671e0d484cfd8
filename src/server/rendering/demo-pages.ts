import {
  agreementsPath,
  homePath,
  municipalitiesPath,
  municipalityPath,
  progressPath,
  rolloutPath,
  searchPath,
  signInPath,
  workPath,
} from '../../paths.ts';

const LANGUAGE = 'nl';
const COMMON_WORD = 'schulden';

/** A page whose time is told when a demo starts. */
export interface DemoPage {
  name: string;
  path: string;
  isBehindSignIn?: boolean;
}

/** One of each kind; the municipality's is the largest there is. */
export function demoPages(largestSlug: string): DemoPage[] {
  return [
    { name: 'home page', path: homePath(LANGUAGE) },
    { name: `largest municipality (${largestSlug})`, path: municipalityPath(LANGUAGE, largestSlug) },
    { name: 'all municipalities', path: municipalitiesPath(LANGUAGE) },
    { name: 'search', path: `${searchPath(LANGUAGE)}?q=${COMMON_WORD}` },
    { name: 'progress', path: progressPath(LANGUAGE) },
    { name: 'agreements', path: agreementsPath(LANGUAGE) },
    { name: 'own work', path: workPath(), isBehindSignIn: true },
    { name: 'progress at work', path: rolloutPath(), isBehindSignIn: true },
  ];
}

export const demoSignInPath = () => signInPath(LANGUAGE);
