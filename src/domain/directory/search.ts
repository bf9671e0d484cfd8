/** The most results that one search gives: more help nobody on a phone. */
export const SEARCH_RESULTS_MAX = 40;

/** Longest text that is searched for: a sentence, for many type what is the matter. */
export const SEARCH_QUERY_MAX = 200;

/** A result: what was found, where its link goes and one line about it. */
export interface SearchHit {
  /** `municipality:<slug>`, `organization:<slug>`, `service:<id>`, `agreement:<slug>`, `initiative:<slug>`, `page:<name>`. */
  key: string;
  kind: 'municipality' | 'organization' | 'service' | 'agreement' | 'initiative' | 'page';
  title: string;
  /** A short line under the title: a province, the municipalities where it is given. */
  text: string;
  /** Municipalities where this help is given, for help with the same name in many places; empty for what is no help. */
  places: readonly string[];
  /** Slug of the municipality's, organisation's or agreement's page, of the initiative, or the name of the page of prose. */
  target: string;
  /** Title and text are in the reader's own language; else they are Dutch, as records are. */
  isTranslated?: boolean;
}

/** What a search gives, the best first. */
export interface SearchAnswer {
  hits: SearchHit[];
  /** Words, as they were typed, that nothing is found for: the results are those of the others. Empty where there are none. */
  leftOut: string[];
}

export const NOTHING_FOUND: SearchAnswer = { hits: [], leftOut: [] };

/** One thing that can be found, with the words under which it is. */
export interface SearchDocument extends SearchHit {
  /** Other names it goes by, each whole: a former municipality, an organisation's legal name. */
  otherNames: readonly string[];
  /**
   * Words under which people look for this kind of help; no names, so that a word may be bent to one of these. `a+b` is a
   * phrase, which none of its words stands for.
   */
  keywords: string;
  body: string;
  /** Villages in a municipality, each whole, as their people call them. */
  villages?: readonly string[];
  /** Districts, and other spellings and languages: names of which fewer people think, and that are more often a word too. */
  otherPlaces?: readonly string[];
  /** The words of a page of prose. They are many, so that a page is found by these only where they hold the whole query. */
  prose?: string;
  /** Help for everybody in the country. */
  isNationwide: boolean;
  /** A short answer to what may be the matter: who is told whom to call for all they typed is told this too. */
  isAnswer?: boolean;
  /** For people in some towns only: nobody who named none of them is led there by a word that happens to stand in it. */
  isLocal?: boolean;
  /** For people who may want to die: first for who says so, in whatever words. */
  isForDanger?: boolean;
}

/** A document that is found by its title alone; each kind adds what more it is found by. */
export const FOUND_BY_TITLE = {
  otherNames: [],
  keywords: '',
  body: '',
  places: [],
  isNationwide: false,
} as const satisfies Partial<SearchDocument>;
