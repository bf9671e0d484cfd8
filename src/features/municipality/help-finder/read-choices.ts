import { AUDIENCES, type HelpChoices, SITUATIONS } from '../../../domain/directory/fitting-help.ts';
import { languageCode } from '../../../i18n/language-codes.ts';
import { DEFAULT_LANGUAGE } from '../../../i18n/languages.ts';
import { HELP_FIELDS } from '../../../paths.ts';

/** The answers that stand in an address; what is no answer of ours counts as none, and so does Dutch: all help in it. */
export function readChoices(query: URLSearchParams): HelpChoices {
  const given = (field: keyof HelpChoices) => query.get(HELP_FIELDS[field]) ?? '';
  const language = given('language');
  return {
    situation: SITUATIONS.find((situation) => situation === given('situation')) ?? '',
    audience: AUDIENCES.find((audience) => audience === given('audience')) ?? '',
    language: language !== DEFAULT_LANGUAGE && languageCode(language) === language ? language : '',
  };
}
