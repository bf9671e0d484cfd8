import type { Directory } from '../../src/domain/directory/directory.ts';
import type { SearchHit } from '../../src/domain/directory/search.ts';
import type { Service } from '../../src/domain/directory/types.ts';
import { QUESTIONS, questionAnchor, URGENT_ANCHOR } from '../../src/features/municipality/questions/questions.ts';
import { MATTERS_PAGE, QUESTIONS_PAGE } from '../../src/paths.ts';

/** A line of tests/fixtures/search: what is typed, and what helps whoever types it; one of these must be near the top. */
export interface SpokenQuery {
  query: string;
  wants: string[];
}

/** Who searches looks no further than so many results. */
export const TOP = 3;

const SERVICES: Record<string, (service: Service) => boolean> = {
  prevent: ({ phases }) => phases.includes('prevention'),
  early: ({ phases }) => phases.includes('early_detection'),
  solve: ({ phases }) => phases.includes('debt_support'),
  after: ({ phases }) => phases.includes('aftercare'),
  food: ({ kind }) => kind === 'food_aid',
  paperwork: ({ kind }) => kind === 'volunteer_support',
  buddy: ({ kind }) => kind === 'volunteer_support',
  turkish: ({ languages, targetGroups }) => languages.includes('tr') || targetGroups.includes('turkish_dutch'),
  arabic: ({ languages }) => languages.includes('ar'),
  moroccan: ({ languages, targetGroups }) => languages.includes('ber') || targetGroups.includes('moroccan_dutch'),
  'self-employed': ({ targetGroups }) => targetGroups.includes('self_employed'),
  young: ({ targetGroups }) => targetGroups.includes('young_people'),
};

const ORGANIZATIONS: Record<string, RegExp> = { credit_bank: /^Kredietbank/ };

/** Pages by their subject: of content/pages, and the answers on the page of questions. */
const PAGES: Record<string, string[]> = {
  urgent: [`${QUESTIONS_PAGE}#${URGENT_ANCHOR}`],
  'debt-help': ['hulp-bij-schulden'],
  shame: ['schaamte'],
  'self-employed': ['zelfstandigen'],
  young: ['jongeren'],
  volunteers: ['vrijwilligers-en-professionals'],
  trainings: ['trainingen'],
  alliance: ['alliantie'],
  privacy: ['privacy'],
  questions: QUESTIONS.map(({ id }) => `${QUESTIONS_PAGE}#${questionAnchor(id)}`),
  complaint: [`${QUESTIONS_PAGE}#${questionAnchor('klacht')}`],
};

/** Whether a result is what a line of the table wants. */
export function isWanted(want: string, hit: SearchHit, directory: Directory): boolean {
  const [kind, what = ''] = [want.slice(0, want.indexOf(':')), want.slice(want.indexOf(':') + 1)];
  const service = directory.services.get(hit.key.slice('service:'.length));
  if (kind === 'line') return service?.nationwide === true && hit.title.startsWith(what);
  if (kind === 'matter') return hit.target === `${MATTERS_PAGE}/${what}`;
  if (kind === 'page') return hit.kind === 'page' && (PAGES[what] ?? []).includes(hit.target);
  if (kind !== hit.kind) return false;
  const isNamed = hit.title.startsWith(what);
  if (kind === 'service') return isNamed || (service !== undefined && SERVICES[what]?.(service) === true);
  if (kind === 'organization') {
    const isOfKind = directory.organizations.by('slug', hit.target).some((organization) => organization.kind === what);
    return isNamed || isOfKind || ORGANIZATIONS[what]?.test(hit.title) === true;
  }
  return isNamed;
}

/** Whether one of the first results is wanted. */
export function isAnswered({ wants }: SpokenQuery, hits: readonly SearchHit[], directory: Directory): boolean {
  return hits.slice(0, TOP).some((hit) => wants.some((want) => isWanted(want, hit, directory)));
}
