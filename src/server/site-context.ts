import { join } from 'node:path';
import { Snapshot } from '../data/snapshot/snapshot.ts';
import { dutchMoment, endOf } from '../domain/calendar/dutch-time.ts';
import { lookUpKind } from '../domain/demand/counting.ts';
import { findByNumber } from '../domain/directory/find-by-number.ts';
import { helpInMunicipality } from '../domain/directory/help-in-municipality.ts';
import { isStillFound, searchDocuments } from '../domain/directory/search-documents.ts';
import type { Municipality } from '../domain/municipality/types.ts';
import type { Language } from '../i18n/languages.ts';
import { DemandBound } from './demand/demand-bound.ts';
import { DemandCounter } from './demand/demand-counter.ts';
import { eachDutchMidnight } from './each-dutch-midnight.ts';
import { DataFolder } from './health/data-folder.ts';
import { type DatabaseTrouble, type Health, healthOf } from './health/health.ts';
import { log } from './log/log.ts';
import { SiteMap } from './map/site-map.ts';
import { type ContentPage, readContentPages } from './search/content-pages.ts';
import { saysDanger } from './search/danger-phrases.ts';
import { KIND_WORDS } from './search/kind-words.ts';
import { matterPages } from './search/matter-pages.ts';
import { hitInLanguage, pageDocuments } from './search/page-documents.ts';
import { questionPages } from './search/question-pages.ts';
import { SearchService } from './search/search-service.ts';
import { LIMITS, type Settings } from './settings/settings.ts';

/** What runs beside requests; the same for the HTTP entry and for `astro dev`. */
export interface SiteContext {
  snapshot: Snapshot;
  search: SearchService;
  /** Pages of prose in all languages. */
  pages: readonly ContentPage[];
  map: SiteMap;
  demand: DemandCounter;
  /** By which visitors are added to it. */
  visits: DemandBound;
  isDemo: boolean;
  controller: Settings['controller'];
  mapTiles: Settings['mapTiles'];
  dataFolder: DataFolder;
  /** What whoever started the site says of the database; empty for nothing. */
  databaseTrouble: DatabaseTrouble | '';
  health(): Promise<Health>;
  close(): Promise<void>;
}

/** Loads the directory and starts following it. Throws when there is no data at all. */
export async function openSiteContext(settings: Settings): Promise<SiteContext> {
  let changed = () => {};
  const snapshot = await Snapshot.open({
    url: settings.pocketbaseUrl,
    ...settings.siteUser,
    file: join(settings.dataDir, 'snapshot.json'),
    onTrouble: (message) => log.say(message),
    onChange: () => changed(),
  });
  const pages = [...readContentPages(), ...questionPages(), ...matterPages()];
  const search = new SearchService(function* () {
    yield* pageDocuments(pages);
    yield* searchDocuments(snapshot.directory, Date.now(), KIND_WORDS);
  });
  changed = () => search.refreshSoon();
  const stopNights = eachDutchMidnight(() => search.refreshSoon());
  const demand = new DemandCounter();
  const context: SiteContext = {
    snapshot,
    search,
    pages,
    map: new SiteMap(),
    demand,
    visits: new DemandBound(demand),
    isDemo: settings.isDemo,
    controller: settings.controller,
    mapTiles: settings.mapTiles,
    dataFolder: new DataFolder(settings.dataDir, LIMITS.spareDiskBytes),
    databaseTrouble: '',
    health: async () => {
      const { databaseTrouble, dataFolder } = context;
      return healthOf({ snapshot, databaseTrouble, folder: await dataFolder.trouble() });
    },
    close: async () => {
      await snapshot.close();
      stopNights();
      await search.close();
    },
  };
  return context;
}

/**
 * What one request's page gets: Astro's `locals`, without what the middleware adds. `visitor`: by which address a look-up
 * counts; null where none does, as for somebody who works here. `gone`: aborts when nobody waits for the page any more.
 */
export function pageLocals(context: SiteContext, now: number, visitor: string | null, gone?: AbortSignal) {
  const { snapshot } = context;
  // Dates are words on pages, and municipalities begin and end at midnight.
  const page = { changesAt: endOf(dutchMoment(now).day), asksPosition: false };
  const locals = {
    directory: snapshot.directory,
    now,
    isDemo: context.isDemo,
    controller: context.controller,
    mapTiles: context.mapTiles,
    dataState: { connected: snapshot.connected, currentAt: snapshot.currentAt },
    folderTrouble: () => context.dataFolder.trouble(),
    // The index lags behind by seconds; what is no longer public must not be shown for that long.
    search: async (query: string, language: Language) => {
      const byNumber = findByNumber(snapshot.directory, query, now);
      if (byNumber.length > 0) return { hits: byNumber, leftOut: [] };
      const found = await context.search.search(query, gone);
      if (!found) return null;
      const shown = found.hits.filter((hit) => isStillFound(snapshot.directory, hit, now));
      return { hits: shown.map((hit) => hitInLanguage(hit, context.pages, language)), leftOut: found.leftOut };
    },
    saysDanger,
    countLookUp: (municipality: Municipality) => {
      if (visitor === null) return;
      const help = helpInMunicipality(snapshot.directory, municipality, now);
      context.visits.count(visitor, municipality.id, lookUpKind(help), now);
    },
    mapText: () => context.map.text(snapshot.directory),
    neighbourhoodMap: (code: string, named: readonly { name: string; postcodes: readonly string[] }[]) =>
      context.map.neighbourhoods(snapshot.directory, code, named),
    changesAt: (epochMs: number) => {
      page.changesAt = Math.min(page.changesAt, epochMs);
    },
    trueUntil: () => page.changesAt,
    asksPosition: () => {
      page.asksPosition = true;
    },
  };
  return { locals, page };
}
