import type { DatabaseTrouble } from '../../server/health/health.ts';
import { keepPocketBase, type PocketBaseKeeping } from './keep-pocketbase.ts';
import { keepSite, type SiteKeeping } from './keep-site.ts';

export interface Servers {
  site: Omit<SiteKeeping, 'onChange'>;
  backend: Omit<PocketBaseKeeping, 'onChange'>;
}

/**
 * Watches both servers until `stop` (returns) or until the site has ended (throws a `SetupError`); in either case
 * both have ended. The site is told what is the matter with the database, so that it can say so to who watches it.
 * See content/decisions/0002-supervision.md.
 */
export async function supervise({ site, backend }: Servers, stop: AbortSignal): Promise<void> {
  const over = new AbortController();
  const until = AbortSignal.any([stop, over.signal]);
  const running = { site: site.site, pocketBase: backend.pocketBase };
  let reason: DatabaseTrouble | '' = backend.trouble?.reason ?? '';
  const tellSite = () => running.site.tell({ databaseTrouble: reason });
  tellSite();
  const tasks = [
    keepSite(
      {
        ...site,
        onChange: (server) => {
          running.site = server;
          tellSite();
        },
      },
      until,
    ),
    keepPocketBase(
      {
        ...backend,
        onChange: (server, trouble) => {
          running.pocketBase = server;
          reason = trouble?.reason ?? '';
          tellSite();
        },
      },
      until,
    ),
  ];
  try {
    await Promise.race(tasks);
  } finally {
    over.abort();
    await Promise.allSettled(tasks);
    await running.site.stop();
    await running.pocketBase?.stop();
  }
}
