import { createServer, type IncomingMessage, type Server, type ServerResponse, STATUS_CODES } from 'node:http';
import { resolveMunicipality } from '../domain/municipality/resolve.ts';
import { agreementScanPath, scanSentTo, TOO_LARGE_NOTICE } from '../paths.ts';
import { isOpened, openedPhase } from './demand/opened-phase.ts';
import { FrontDoor } from './front-door.ts';
import { type KeptAnswer, sendKept } from './kept-bytes.ts';
import { KeptPages } from './kept-pages.ts';
import { bringsSession, pageAccess, sessionCookie } from './page-access.ts';
import { type Asker, PageMaker } from './page-maker.ts';
import type { AstroHandler } from './render.ts';
import { namesItsHost } from './request/authority.ts';
import { clientAddress } from './request/client-address.ts';
import { postedBody } from './request/posted-body.ts';
import { isOwnPost, lengthProblem, ownOrigins } from './request/posts.ts';
import { sharedAddress } from './request/shared-address.ts';
import { addressOf, isSpelledOtherwise, readTarget, type Target } from './request/target.ts';
import { LIMITS, type Settings } from './settings.ts';
import { SiteAnswers } from './site-answers.ts';
import type { SiteContext } from './site-context.ts';

export interface SiteParts {
  settings: Settings;
  context: SiteContext;
  astro: AstroHandler;
  staticFiles: ReadonlyMap<string, KeptAnswer>;
}

const HEALTH_ADDRESS = '/healthz';
const METHODS = new Set(['GET', 'HEAD', 'POST']);
/** Who asks for a page that is made for all. */
const NOBODY = '';

export interface Site {
  server: Server;
  /** Takes no new connections and ends those that are at rest. */
  close(): void;
}

/**
 * The site's HTTP server, not yet listening. A page that was asked for before goes out as bytes from memory; Astro is
 * asked only for what is not kept, and by requests of our own making (content/decisions/0023-one-request.md).
 */
export function createSite({ settings, context, astro, staticFiles }: SiteParts): Site {
  const answers = new SiteAnswers(settings);
  const origins = ownOrigins(settings.publicOrigin, settings.port);
  const pages = new KeptPages();
  const accessFrom = pageAccess(settings);
  const maker = new PageMaker({ settings, context, astro, answers, nobody: accessFrom(NOBODY) });
  const { name: cookieName } = sessionCookie(settings);

  const server = createServer((request, response) => {
    const target = request.url ?? '';
    const kept = request.method === 'GET' && namesItsHost(request) ? findKept(target, Date.now()) : null;
    if (kept) return sendKept(request, response, kept);
    answer(request, response, target).catch((error: unknown) => {
      // The address is left out on purpose: it may hold what somebody typed.
      console.error(`A request failed: ${error instanceof Error ? (error.stack ?? error.message) : 'unknown'}`);
      if (!response.headersSent) sendPlain(request, response, 500, 'Er ging iets mis. Probeer het later opnieuw.');
      else response.destroy();
    });
  });
  server.requestTimeout = LIMITS.requestMs;
  server.headersTimeout = LIMITS.headersMs;
  server.keepAliveTimeout = LIMITS.keepAliveMs;
  const door = new FrontDoor(server, { find: findKept, remake });
  return {
    server,
    close: () => {
      server.close();
      server.closeIdleConnections();
      door.close();
    },
  };

  /** Pages and files that are the same for all who ask, by a target that is written as we write it. */
  function findKept(target: string, now: number): KeptAnswer | null {
    // What is asked with a query may have to be counted.
    return target.includes('?') ? null : findShared(target, now);
  }

  function findShared(target: string, now: number): KeptAnswer | null {
    return pages.find(target, context.snapshot.version, now) ?? staticFiles.get(target) ?? null;
  }

  function remake(target: string, now: number): Promise<KeptAnswer> | null {
    return !target.includes('?') && pages.has(target) ? makeForAll(target, now) : null;
  }

  function makeForAll(address: string, now: number): Promise<KeptAnswer> {
    return pages.make(address, context.snapshot.version, () => maker.forAll(address, now));
  }

  async function answer(request: IncomingMessage, response: ServerResponse, raw: string): Promise<void> {
    const method = request.method ?? '';
    if (!namesItsHost(request)) return sendPlain(request, response, 400, 'Bad Request: Host');
    if (!METHODS.has(method))
      return sendPlain(request, response, 405, 'Method not allowed', { allow: 'GET, HEAD, POST' });
    const target = readTarget(raw);
    if (!target) return sendPlain(request, response, 400, 'Bad Request: address');
    if (method === 'POST') return takePost(request, response, target);
    if (isSpelledOtherwise(raw, target)) return sendPlain(request, response, 301, '', { location: addressOf(target) });
    const { pathname } = target;
    const file = staticFiles.get(pathname);
    if (file) return sendKept(request, response, file);
    if (pathname === HEALTH_ADDRESS) return sendHealth(request, response);
    const now = Date.now();
    const address = sharedAddress(target, { directory: context.snapshot.directory, now });
    if (address === null) return sendForOne(request, response, target, { method: 'GET', body: null });
    if (method === 'GET' && !bringsSession(request, cookieName) && isOpened(request)) countPhase(address, now);
    sendKept(request, response, findShared(address, now) ?? (await makeForAll(address, now)));
  }

  async function takePost(request: IncomingMessage, response: ServerResponse, target: Target): Promise<void> {
    const { pathname } = target;
    const hasSession = bringsSession(request, cookieName);
    if (!isOwnPost(request, pathname, origins, hasSession))
      return sendPlain(request, response, 403, 'Forbidden: cross-site post');
    const problem = lengthProblem(request, pathname, hasSession);
    if (problem) {
      // Let it arrive, unread, within the time that a request has: who is still sending would not hear the answer.
      request.resume();
      const scanOf = hasSession ? scanSentTo(pathname) : null;
      // A file is easily too large, and whoever chose it is a person: its page says so.
      if (problem === 413 && scanOf !== null) {
        const location = agreementScanPath(scanOf, TOO_LARGE_NOTICE);
        return sendPlain(request, response, 303, '', { location });
      }
      return sendPlain(request, response, problem, STATUS_CODES[problem] ?? '');
    }
    const body = await postedBody(request);
    // Nobody is there any more to be answered.
    if (!body) return void response.destroy();
    return sendForOne(request, response, target, { method: 'POST', body });
  }

  async function sendForOne(
    request: IncomingMessage,
    response: ServerResponse,
    target: Target,
    { method, body }: Pick<Asker['words'], 'method' | 'body'>,
  ): Promise<void> {
    const { cookie, 'content-type': type } = request.headers;
    const { answer, cookies } = await maker.forOne(addressOf(target), Date.now(), {
      words: { method, headers: { cookie, 'content-type': body ? type : undefined }, body },
      access: accessFrom(clientAddress(request, settings.trustProxy)),
      isCounted: !bringsSession(request, cookieName),
    });
    if (cookies.length > 0) response.setHeader('set-cookie', cookies);
    sendKept(request, response, answer);
  }

  function countPhase(address: string, now: number): void {
    const opened = openedPhase(address);
    if (!opened) return;
    const found = resolveMunicipality(context.snapshot.directory, opened.slug, now);
    // Under an old name the address leads to the new one, and is counted there.
    if (!('municipality' in found) || found.municipality.slug !== opened.slug) return;
    context.demand.count(found.municipality.id, opened.phase, now);
  }

  function sendHealth(request: IncomingMessage, response: ServerResponse): void {
    const { connected, currentAt, version } = context.snapshot;
    const body = { status: 'ok', database: connected, dataCurrentAt: new Date(currentAt).toISOString(), version };
    sendKept(request, response, answers.json(JSON.stringify(body), 'no-store'));
  }

  function sendPlain(
    request: IncomingMessage,
    response: ServerResponse,
    status: number,
    text: string,
    extra: Record<string, string> = {},
  ): void {
    sendKept(request, response, answers.plain(status, text, extra));
  }
}
