import { collectionText } from '../directory/collection-texts.ts';

/** "Telefoonnummer: 038 4212345". */
export function entryText({ collection, name }: { collection: string; name: string }): string {
  const word = collectionText(collection);
  return name === '' ? word : `${word}: ${name}`;
}
