import { createServer, type IncomingMessage, type Server, type ServerResponse, STATUS_CODES } from 'node:http';
import { resolveMunicipality } from '../domain/municipality/resolve.ts';
import { agreementScanPath, mapDataPath, scanSentTo, TOO_LARGE_NOTICE } from '../paths.ts';
import { bareRequest } from './bare-request.ts';
import { clientAddress } from './client-address.ts';
import { isOpened, openedPhase } from './demand/opened-phase.ts';
import { FrontDoor } from './front-door.ts';
import { type KeptAnswer, sendKept } from './kept-bytes.ts';
import { KeptPages, keptName, type MadeAnswer } from './kept-pages.ts';
import { bringsSession, pageAccess, sessionCookie } from './page-access.ts';
import { isOwnPost, lengthProblem, ownOrigins } from './posts.ts';
import { type AstroHandler, type Rendered, renderPage } from './render.ts';
import { LIMITS, linkOrigin, type Settings } from './settings.ts';
import { SiteAnswers } from './site-answers.ts';
import { pageLocals, type SiteContext } from './site-context.ts';

export interface SiteParts {
  settings: Settings;
  context: SiteContext;
  astro: AstroHandler;
  staticFiles: ReadonlyMap<string, KeptAnswer>;
}

const HEALTH_ADDRESS = '/healthz';
const SAFE_METHODS = new Set(['GET', 'HEAD']);
const METHODS = new Set([...SAFE_METHODS, 'POST']);

export interface Site {
  server: Server;
  /** Takes no new connections and ends those that are at rest. */
  close(): void;
}

/**
 * The site's HTTP server, not yet listening. A page that was asked for before goes out as bytes from memory; Astro is
 * asked only for what is not kept.
 */
export function createSite({ settings, context, astro, staticFiles }: SiteParts): Site {
  const answers = new SiteAnswers(settings);
  const origins = ownOrigins(settings.publicOrigin, settings.port);
  const pages = new KeptPages();
  const accessFrom = pageAccess(settings);
  const { name: cookieName } = sessionCookie(settings);
  const hasSession = (request: IncomingMessage) => bringsSession(request, cookieName);

  const server = createServer((request, response) => {
    const target = request.url ?? '/';
    const kept = request.method === 'GET' ? findKept(target, Date.now()) : null;
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

  /** Pages and files that are the same for all who ask, whoever they are. */
  function findKept(target: string, now: number): KeptAnswer | null {
    if (target.includes('?')) return null;
    return pages.find(target, context.snapshot.version, now) ?? staticFiles.get(target) ?? null;
  }

  /** For the front door: what was kept once is the same for all, so it is asked for in nobody's name. */
  function remake(target: string, now: number): Promise<KeptAnswer> | null {
    if (target.includes('?') || !pages.has(target)) return null;
    const request = bareRequest(target, linkOrigin(settings));
    return pages.make(target, context.snapshot.version, () => makeAnswer(request, target, now));
  }

  async function answer(request: IncomingMessage, response: ServerResponse, target: string): Promise<void> {
    const method = request.method ?? 'GET';
    const pathname = target.split('?', 1)[0] ?? '/';
    if (!METHODS.has(method))
      return sendPlain(request, response, 405, 'Method not allowed', { allow: 'GET, HEAD, POST' });
    // Rendered like a GET, so that what is kept has its body; Node itself sends none for a HEAD.
    if (method === 'HEAD') request.method = 'GET';
    if (method === 'POST') {
      if (!isOwnPost(request, pathname, origins, hasSession(request)))
        return sendPlain(request, response, 403, 'Forbidden: cross-site post');
      const problem = lengthProblem(request, pathname, hasSession(request));
      if (problem) {
        // Let it arrive, unread, within the time that a request has: who is still sending would not hear the answer.
        request.resume();
        const scanOf = hasSession(request) ? scanSentTo(pathname) : null;
        // A file is easily too large, and whoever chose it is a person: its page says so.
        if (problem === 413 && scanOf !== null) {
          const location = agreementScanPath(scanOf, TOO_LARGE_NOTICE);
          return sendPlain(request, response, 303, '', { location });
        }
        return sendPlain(request, response, problem, STATUS_CODES[problem] ?? '');
      }
      return sendOnce(response, await render(request), request);
    }
    const file = staticFiles.get(pathname);
    if (file) return sendKept(request, response, file);
    if (pathname === HEALTH_ADDRESS) return sendHealth(request, response);
    // Never on the way of kept pages without a query, which is walked without a thought.
    if (method === 'GET' && pathname !== target && !hasSession(request) && isOpened(request)) countPhase(target);
    return sendPage(request, response, target, pathname);
  }

  function countPhase(target: string): void {
    const opened = openedPhase(target);
    if (!opened) return;
    const now = Date.now();
    const found = resolveMunicipality(context.snapshot.directory, opened.slug, now);
    // Under an old name the address leads to the new one, and is counted there.
    if (!('municipality' in found) || found.municipality.slug !== opened.slug) return;
    context.demand.count(found.municipality.id, opened.phase, now);
  }

  async function sendPage(request: IncomingMessage, response: ServerResponse, target: string, pathname: string) {
    const version = context.snapshot.version;
    const now = Date.now();
    // However its address is written: what somebody signed in asks for is never shared with another who asks at once.
    const name = hasSession(request) ? null : keptName(target);
    const kept = name === null ? null : pages.find(name, version, now);
    if (kept) return sendKept(request, response, kept);
    if (name === null) return sendOnce(response, await render(request, now), request);
    const made = await pages.make(name, version, () => makeAnswer(request, pathname, now));
    sendKept(request, response, made);
  }

  async function makeAnswer(request: IncomingMessage, pathname: string, now: number): Promise<MadeAnswer> {
    if (pathname === mapDataPath()) {
      const answer = answers.json(await context.map.text(context.snapshot.directory));
      return { answer, changesAt: Number.POSITIVE_INFINITY, keep: true };
    }
    const rendered = await render(request, now);
    const keep = mayBeKept(rendered);
    return { answer: answers.page(rendered, keep), changesAt: rendered.changesAt, keep };
  }

  async function render(request: IncomingMessage, now = Date.now()): Promise<Rendered & { changesAt: number }> {
    const { locals, page } = pageLocals(context, now, !hasSession(request));
    const access = accessFrom(clientAddress(request, settings.trustProxy));
    const rendered = await renderPage(astro, request, { ...locals, access });
    if (!rendered) throw new Error('no page took the request: the catch-all route is missing from src/pages');
    return { ...rendered, changesAt: page.changesAt };
  }

  function sendOnce(response: ServerResponse, rendered: Rendered, request: IncomingMessage): void {
    if (rendered.cookies.length > 0) response.setHeader('set-cookie', rendered.cookies);
    sendKept(request, response, answers.page(rendered, false));
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

/** Found pages and moved ones; others are cheap to make again and anybody can think up many. */
function mayBeKept(rendered: Rendered): boolean {
  return (
    (rendered.status === 200 || rendered.status === 301) &&
    rendered.cookies.length === 0 &&
    !/no-store|private/.test(rendered.headers['cache-control'] ?? '')
  );
}
