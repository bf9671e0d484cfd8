/** The most results that one search gives: more help nobody on a phone. */
export const SEARCH_RESULTS_MAX = 40;

/** A result: what was found, where its link goes and one line about it. */
export interface SearchHit {
  /** `municipality:<slug>`, `organization:<slug>`, `service:<id>`, `agreement:<slug>`. */
  key: string;
  kind: 'municipality' | 'organization' | 'service' | 'agreement';
  title: string;
  /** A short line under the title: a province, the municipalities where it is given. */
  text: string;
  /** Slug of the municipality's, organisation's or agreement's page. */
  target: string;
}

/** One thing that can be found, with the words under which it is. */
export interface SearchDocument extends SearchHit {
  /** Other names it goes by, each whole: a former municipality, an organisation's legal name. */
  otherNames: string[];
  /** Kinds, and words under which people look for them. */
  keywords: string;
  body: string;
}
