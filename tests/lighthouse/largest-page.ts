import { municipalityPath } from '../../src/paths.ts';
import type { TestSite } from '../support/site.ts';

/** The Dutch page of the municipality whose page has the most bytes of HTML, before compression. */
export async function largestMunicipalityPage({
  origin,
  pocketbase,
}: TestSite): Promise<{ path: string; bytes: number }> {
  const municipalities = await pocketbase.admin.collection('municipalities').getFullList({ fields: 'slug' });
  let largest = { path: '', bytes: 0 };
  for (const { slug } of municipalities) {
    const path = municipalityPath('nl', slug);
    const answer = await fetch(origin + path);
    const bytes = (await answer.arrayBuffer()).byteLength;
    if (answer.status === 200 && bytes > largest.bytes) largest = { path, bytes };
  }
  return largest;
}
