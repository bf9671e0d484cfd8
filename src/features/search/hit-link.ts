import type { SearchHit } from '../../domain/directory/search.ts';
import type { Language } from '../../i18n/languages.ts';
import { agreementPath, initiativesPath, municipalityPath, organizationPath, prosePath } from '../../paths.ts';

/** Where a result leads. A service stands on its organisation's page, under its own id; an initiative in the list of all. */
export function hitLink(hit: SearchHit, language: Language): string {
  if (hit.kind === 'municipality') return municipalityPath(language, hit.target);
  if (hit.kind === 'organization') return organizationPath(language, hit.target);
  if (hit.kind === 'agreement') return agreementPath(language, hit.target);
  if (hit.kind === 'page') return prosePath(language, hit.target);
  if (hit.kind === 'initiative') return `${initiativesPath(language)}#${hit.target}`;
  return `${organizationPath(language, hit.target)}#hulp-${hit.key.slice('service:'.length)}`;
}
