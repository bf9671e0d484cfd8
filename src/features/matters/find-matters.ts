import { type CollectionEntry, getCollection } from 'astro:content';

export type Matter = CollectionEntry<'matters'>;
export type MatterGroup = Matter['data']['group'];

/** All that may be the matter, in their order within each group. */
export async function listMatters(): Promise<Matter[]> {
  return (await getCollection('matters')).sort((a, b) => a.data.order - b.data.order);
}

/** Undefined where nothing is called so. Looks through the list: Astro prints the name of an entry that is missing. */
export async function findMatter(name: string): Promise<Matter | undefined> {
  return (await getCollection('matters')).find(({ id }) => id === name);
}
