import { collectionLabel } from '../directory/collection-labels.ts';

/** "Telefoonnummer: 038 4212345". */
export function entryLabel({ collection, name }: { collection: string; name: string }): string {
  const word = collectionLabel(collection);
  return name === '' ? word : `${word}: ${name}`;
}
