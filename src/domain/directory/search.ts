/** One thing that can be found, in one language. */
export interface SearchDocument {
  /** `municipality:<slug>`, `organization:<slug>`, `service:<id>`, `page:<name>`. */
  key: string;
  kind: 'municipality' | 'organization' | 'service' | 'page';
  title: string;
  /** Other names, kinds and words under which people look for it. */
  keywords: string;
  body: string;
  /** What the link needs: a municipality's or organisation's slug, a page's name. */
  target: string;
}

/** A result, best first. `text` is a short line under the title. */
export interface SearchHit {
  key: string;
  kind: SearchDocument['kind'];
  title: string;
  text: string;
  target: string;
}
