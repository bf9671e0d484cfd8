import { isPersonal, mapDataPath, splitLanguage } from '../../paths.ts';
import { POSITION_ALLOWED } from '../http/headers.ts';
import type { SiteAnswers } from '../http/site-answers.ts';
import { type OwnWords, pageRequest } from '../request/page-request.ts';
import { LIMITS, linkOrigin, type Settings } from '../settings/settings.ts';
import { pageLocals, type SiteContext } from '../site-context.ts';
import type { CachedAnswer } from './cached-answer.ts';
import type { MadeAnswer } from './page-cache.ts';
import { type AstroHandler, type Rendered, renderPage } from './render.ts';
import { Turns } from './turns.ts';

/** Who asks, by what they say beside the address of the page. */
export interface Asker {
  words: OwnWords;
  access: App.Locals['access'];
  /** Whether they work here, as PocketBase has said before. They wait in no line with strangers. */
  isKnown: boolean;
  /** Whether a look-up of theirs counts: that of somebody who works here does not. */
  isCounted: boolean;
  /** Whether anybody still waits for the answer. */
  isThere: () => boolean;
  /** Aborts when nobody does any more. */
  gone: AbortSignal;
}

interface PageMakerParts {
  settings: Settings;
  context: SiteContext;
  astro: AstroHandler;
  answers: SiteAnswers;
  /** How a page reaches accounts that is made in nobody's name. */
  nobody: App.Locals['access'];
}

/**
 * Has Astro make pages: from an address of ours alone, or for one person, and never from a request as it came. Pages are begun
 * in turn; both ways throw `TooBusy` when too many wait for theirs.
 */
export class PageMaker {
  readonly #parts: PageMakerParts;
  readonly #origin: string;
  readonly #turns = new Turns(LIMITS.pagesWaiting, LIMITS.pageTurnMs);

  constructor(parts: PageMakerParts) {
    this.#parts = parts;
    this.#origin = linkOrigin(parts.settings);
  }

  /** What is the same for all who ask for it. `address`: as `sharedAddress` gives it. `now`: epoch milliseconds. */
  async forAll(address: string, now: number): Promise<MadeAnswer> {
    const { context, answers } = this.#parts;
    if (address === mapDataPath()) {
      const answer = answers.json(await context.map.text(context.snapshot.directory));
      return { answer, changesAt: Number.POSITIVE_INFINITY, isCacheable: true };
    }
    const { rendered, changesAt } = await this.#turns.run(() => this.#render(address, now, null));
    const isCacheable = mayBeCached(rendered);
    return { answer: answers.page(rendered, isCacheable), changesAt, isCacheable };
  }

  /** What is for one person and nobody else, with the cookies it sets. Null when they are gone before their turn. */
  async forOne(
    address: string,
    now: number,
    asker: Asker,
  ): Promise<{ answer: CachedAnswer; cookies: string[] } | null> {
    const make = async () => (asker.isThere() ? this.#render(address, now, asker) : null);
    const made = await this.#inTurn(address, asker, make);
    if (!made) return null;
    return { answer: this.#parts.answers.page(made.rendered, false), cookies: made.rendered.cookies };
  }

  /** Who works here waits for no stranger; pages that mostly wait for the database are begun in turn, and others are made in it. */
  async #inTurn<T>(address: string, { isKnown }: Asker, make: () => Promise<T>): Promise<T> {
    if (isKnown) return make();
    const { path } = splitLanguage(splitAddress(address).pathname);
    if (!isPersonal(path)) return this.#turns.run(make);
    await this.#turns.next();
    return make();
  }

  async #render(address: string, now: number, asker: Asker | null): Promise<{ rendered: Rendered; changesAt: number }> {
    const { context, astro, nobody } = this.#parts;
    const visitor = asker?.isCounted ? asker.access.clientAddress : null;
    const { locals, page } = pageLocals(context, now, visitor, asker?.gone);
    const { pathname, search } = splitAddress(address);
    const { language, path } = splitLanguage(pathname);
    // Not left to a rewrite of Astro's, after which it prepares the whole page anew for each component.
    const request = pageRequest(path + search, this.#origin, asker?.words);
    const rendered = await renderPage(astro, request, { ...locals, language, access: asker?.access ?? nobody });
    if (!rendered) throw new Error('no page took the request: the catch-all route is missing from src/pages');
    const positioned = page.asksPosition
      ? { ...rendered, headers: { ...rendered.headers, ...POSITION_ALLOWED } }
      : rendered;
    return { rendered: positioned, changesAt: page.changesAt };
  }
}

/** `search`: the query with its question mark; empty for none. */
function splitAddress(address: string): { pathname: string; search: string } {
  const end = address.indexOf('?');
  return end < 0 ? { pathname: address, search: '' } : { pathname: address.slice(0, end), search: address.slice(end) };
}

/** Found pages alone: others are cheap to make again, and anybody can think up many. */
function mayBeCached(rendered: Rendered): boolean {
  return (
    rendered.status === 200 &&
    rendered.cookies.length === 0 &&
    !/no-store|private/.test(rendered.headers['cache-control'] ?? '')
  );
}
