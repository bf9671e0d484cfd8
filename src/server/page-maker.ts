import { mapDataPath } from '../paths.ts';
import type { KeptAnswer } from './kept-bytes.ts';
import type { MadeAnswer } from './kept-pages.ts';
import { type AstroHandler, type Rendered, renderPage } from './render.ts';
import { type OwnWords, pageRequest } from './request/page-request.ts';
import { linkOrigin, type Settings } from './settings.ts';
import type { SiteAnswers } from './site-answers.ts';
import { pageLocals, type SiteContext } from './site-context.ts';

/** Who asks: by what address, for limits, and what they say beside the address of the page. */
export interface Asker {
  words: OwnWords;
  access: App.Locals['access'];
  /** Whether a look-up of theirs counts: that of somebody who works here does not. */
  isCounted: boolean;
}

interface PageMakerParts {
  settings: Settings;
  context: SiteContext;
  astro: AstroHandler;
  answers: SiteAnswers;
  /** How a page reaches accounts that is made in nobody's name. */
  nobody: App.Locals['access'];
}

/** Has Astro make pages: from an address of ours alone, or for one person, and never from a request as it came. */
export class PageMaker {
  readonly #parts: PageMakerParts;
  readonly #origin: string;

  constructor(parts: PageMakerParts) {
    this.#parts = parts;
    this.#origin = linkOrigin(parts.settings);
  }

  /** What is the same for all who ask for it. `address`: as `sharedAddress` gives it. `now`: epoch milliseconds. */
  async forAll(address: string, now: number): Promise<MadeAnswer> {
    const { context, answers } = this.#parts;
    if (address === mapDataPath()) {
      const answer = answers.json(await context.map.text(context.snapshot.directory));
      return { answer, changesAt: Number.POSITIVE_INFINITY, keep: true };
    }
    const { rendered, changesAt } = await this.#render(address, now, null);
    const keep = mayBeKept(rendered);
    return { answer: answers.page(rendered, keep), changesAt, keep };
  }

  /** What is for one person and nobody else, with the cookies it sets. */
  async forOne(address: string, now: number, asker: Asker): Promise<{ answer: KeptAnswer; cookies: string[] }> {
    const { rendered } = await this.#render(address, now, asker);
    return { answer: this.#parts.answers.page(rendered, false), cookies: rendered.cookies };
  }

  async #render(address: string, now: number, asker: Asker | null): Promise<{ rendered: Rendered; changesAt: number }> {
    const { context, astro, nobody } = this.#parts;
    const { locals, page } = pageLocals(context, now, asker?.isCounted ?? false);
    const request = pageRequest(address, this.#origin, asker?.words);
    const rendered = await renderPage(astro, request, { ...locals, access: asker?.access ?? nobody });
    if (!rendered) throw new Error('no page took the request: the catch-all route is missing from src/pages');
    return { rendered, changesAt: page.changesAt };
  }
}

/** Found pages alone: others are cheap to make again, and anybody can think up many. */
function mayBeKept(rendered: Rendered): boolean {
  return (
    rendered.status === 200 &&
    rendered.cookies.length === 0 &&
    !/no-store|private/.test(rendered.headers['cache-control'] ?? '')
  );
}
