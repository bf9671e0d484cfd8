import { type CachedAnswer, cacheAnswer } from '../rendering/cached-answer.ts';
import type { Rendered } from '../rendering/render.ts';
import type { Settings } from '../settings/settings.ts';
import { BARE_POLICY, commonHeaders, pagePolicy } from './headers.ts';

/** Answers as they leave the site: each with its headers, compressed and named. */
export class SiteAnswers {
  readonly #headers: Record<string, string>;
  readonly #pagePolicy: string;

  constructor(settings: Pick<Settings, 'publicOrigin' | 'isDemo' | 'mapTiles'>) {
    this.#headers = commonHeaders(settings);
    this.#pagePolicy = pagePolicy(settings);
  }

  /** `keep`: whether it may be kept by who gets it, asking each time whether it is still so. */
  page(rendered: Rendered, keep: boolean): CachedAnswer {
    const caching: Record<string, string> = keep ? {} : { 'cache-control': 'no-store' };
    // Astro names the type of its pages without their encoding.
    const isPage = rendered.headers['content-type'] === 'text/html';
    const page = { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': this.#pagePolicy };
    const own = { ...caching, ...rendered.headers, ...(isPage ? page : {}) };
    return cacheAnswer(rendered.status, this.#withCommon(own), rendered.body);
  }

  /** Text as JSON; `caching`: as the header says it, by default to be asked for each time. */
  json(text: string, caching = 'no-cache', status = 200): CachedAnswer {
    const type = { 'content-type': 'application/json; charset=utf-8', 'cache-control': caching };
    return cacheAnswer(status, this.#withCommon(type), Buffer.from(text));
  }

  /** What a browser is told that asks in a way nobody needs. */
  plain(status: number, text: string, extra: Record<string, string> = {}): CachedAnswer {
    const type = { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' };
    return cacheAnswer(status, this.#withCommon({ ...type, ...extra }), Buffer.from(text));
  }

  #withCommon(own: Record<string, string>): Record<string, string> {
    return { 'cache-control': 'no-cache', 'content-security-policy': BARE_POLICY, ...this.#headers, ...own };
  }
}
