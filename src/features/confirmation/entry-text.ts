import { DEFAULT_LANGUAGE } from '../../i18n/languages.ts';
import { translator } from '../../i18n/translate.ts';

const t = translator(DEFAULT_LANGUAGE);

const WORDS = new Map([
  ['organizations', t('work.collection_organizations')],
  ['services', t('work.collection_services')],
  ['locations', t('work.collection_locations')],
  ['phones', t('work.collection_phones')],
  ['presences', t('work.collection_presences')],
  ['schedules', t('work.collection_schedules')],
  ['intake_points', t('work.collection_intake_points')],
]);

/** "Telefoonnummer: 038 4212345". */
export function entryText({ collection, name }: { collection: string; name: string }): string {
  const word = WORDS.get(collection) ?? collection;
  return name === '' ? word : `${word}: ${name}`;
}
