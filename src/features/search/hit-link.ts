import type { SearchHit } from '../../domain/directory/search.ts';
import type { Language } from '../../i18n/languages.ts';
import { agreementPath, municipalityPath, organizationPath } from '../../paths.ts';

/** Where a result leads. A service stands on its organisation's page, under its own id. */
export function hitLink(hit: SearchHit, language: Language): string {
  if (hit.kind === 'municipality') return municipalityPath(language, hit.target);
  if (hit.kind === 'organization') return organizationPath(language, hit.target);
  if (hit.kind === 'agreement') return agreementPath(language, hit.target);
  return `${organizationPath(language, hit.target)}#hulp-${hit.key.slice('service:'.length)}`;
}
