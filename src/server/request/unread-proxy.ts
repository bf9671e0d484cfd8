import type { IncomingMessage } from 'node:http';

/** Headers by which proxies say for whom they ask. */
const SAYING_WHO = ['x-forwarded-for', 'forwarded', 'x-real-ip'];

/** One sentence, without what the header says. */
const WARNING =
  'A request says that it came through a proxy, which this site was not told to trust: all who come through it count as one ' +
  'visitor, and share one limit. Set TRUST_PROXY=1 if a proxy on this machine writes the address of who asks at the end of ' +
  'X-Forwarded-For itself; see the handbook, gebruikers.md.';

/** Warns once when a request comes through a proxy that is not trusted. */
export function proxyWatch(trustProxy: boolean, warn: (sentence: string) => void): (request: IncomingMessage) => void {
  let isOver = trustProxy;
  return ({ headers }) => {
    if (isOver || !SAYING_WHO.some((name) => headers[name] !== undefined)) return;
    isOver = true;
    warn(WARNING);
  };
}
