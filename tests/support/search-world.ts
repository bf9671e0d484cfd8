import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Snapshot } from '../../src/data/snapshot/snapshot.ts';
import type { Directory } from '../../src/domain/directory/directory.ts';
import type { SearchDocument } from '../../src/domain/directory/search.ts';
import { searchDocuments } from '../../src/domain/directory/search-documents.ts';
import { readContentPages } from '../../src/server/search/content-pages.ts';
import { KIND_WORDS } from '../../src/server/search/kind-words.ts';
import { matterPages } from '../../src/server/search/matter-pages.ts';
import { pageDocuments } from '../../src/server/search/page-documents.ts';
import { questionPages } from '../../src/server/search/question-pages.ts';
import { startPocketBaseWithFacts } from './facts.ts';
import { SITE_USER } from './pocketbase.ts';

/** The public directory of a PocketBase, and all that can be found in it and in the site's own pages. */
export interface SearchWorld {
  directory: Directory;
  documents: SearchDocument[];
}

/** All that can be found in the real starting facts. */
export async function searchWorldOfFacts(): Promise<SearchWorld> {
  const pocketbase = await startPocketBaseWithFacts();
  try {
    return await searchWorldAt(pocketbase.url);
  } finally {
    await pocketbase.stop();
  }
}

/** All that can be found in the directory of a running PocketBase. */
export async function searchWorldAt(url: string): Promise<SearchWorld> {
  const folder = mkdtempSync(join(tmpdir(), 'ketenkaart-search-'));
  const snapshot = await Snapshot.open({ url, ...SITE_USER, file: join(folder, 'snapshot.json'), onTrouble: () => {} });
  const { directory } = snapshot;
  const documents = [
    ...pageDocuments([...readContentPages(), ...questionPages(), ...matterPages()]),
    ...searchDocuments(directory, Date.now(), KIND_WORDS),
  ];
  await snapshot.close();
  rmSync(folder, { recursive: true, force: true });
  return { directory, documents };
}
