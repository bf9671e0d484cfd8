/// <reference types="astro/client" />
import type { Refusal } from './data/pocketbase/refusal.ts';
import type { OpenedSession } from './data/pocketbase/session.ts';
import type { PendingForm } from './domain/access/pending-form.ts';
import type { User } from './domain/access/user.ts';
import type { Directory } from './domain/directory/directory.ts';
import type { SearchAnswer } from './domain/directory/search.ts';
import type { Municipality } from './domain/municipality/types.ts';
import type { Outcome } from './domain/outcome.ts';
import type { Language } from './i18n/languages.ts';

declare global {
  namespace App {
    /** What the HTTP entry hands to every page (src/server/site-context.ts). */
    interface Locals {
      directory: Directory;
      /** Epoch milliseconds of this request; pages ask no other clock. */
      now: number;
      /** Whether all that is shown is made up: each page then says so and asks not to be indexed. */
      isDemo: boolean;
      /** Who answers for what the site does with data of people; empty texts until one is given. */
      controller: { name: string; email: string };
      /** A map of streets from a server of somebody else's, which a reader may ask for; null where there is none. */
      mapTiles: { url: string; provider: string; attribution: string } | null;
      /** Whether PocketBase answers now, and when the data was last known to be current (epoch milliseconds). */
      dataState: { connected: boolean; currentAt: number };
      /** Why nothing can be saved now, in a word (`disk_full`); empty while it can. */
      folderTrouble(): Promise<string>;
      /** Null when search does not work now, which is never the same as nothing found. */
      search(query: string, language: Language): Promise<SearchAnswer | null>;
      /** Whether somebody says that they, or somebody else, may want to die, in any of the site's languages. */
      saysDanger(typed: string): boolean;
      /** The schematic map of all municipalities as TopoJSON text. Rejects when it could not be drawn. */
      mapText(): Promise<string>;
      /** Counts that somebody looked for a municipality and found it: a sum a day, and nothing of who. */
      countLookUp(municipality: Municipality): void;
      /** Neighbourhoods of a municipality (CBS code) as GeoJSON text, drawn from their PC4s. Rejects like `mapText`. */
      neighbourhoodMap(code: string, named: readonly { name: string; postcodes: readonly string[] }[]): Promise<string>;
      /** A page calls it with the moment at which it will look different though no record changed. */
      changesAt(epochMs: number): void;
      /** The earliest of those moments so far; a midnight at the latest (epoch milliseconds). */
      trueUntil(): number;
      /** A page calls it that has a button for the position of the device: else browsers do not tell it to this site. */
      asksPosition(): void;
      /** From the prefix of the address; the page is asked for without it. */
      language: Language;
      /** How this request reaches accounts. */
      access: {
        pocketBaseUrl: string;
        /** For links that people pass on to each other; without a slash at the end. */
        origin: string;
        cookie: { name: string; secure: boolean };
        /** Whose session a token is, asked anew each time. */
        openSession(token: string): Promise<OpenedSession>;
        /** Who asks, for limits; never logged or stored. */
        clientAddress: string;
        /** By what a browser is known in which somebody has signed in. */
        knownBrowser: {
          cookie: { name: string; secure: boolean };
          seconds: number;
          /** A mark for a browser in which this account has just proved itself. */
          markFor(account: string): string;
        };
        /**
         * Runs a check of a password, unless this browser, address or account must wait after too many guesses.
         * `browserMark`: what the browser brings; empty for none. `siteToken`: tells PocketBase that the site has counted.
         */
        limitGuesses<Done extends object>(
          account: string,
          browserMark: string,
          check: (siteToken: string) => Promise<Outcome<Done>>,
        ): Promise<Outcome<Done>>;
        /** Counts a report of this address; the seconds to wait when that was one too many, else 0. */
        limitReports(isTakedown: boolean): number;
      };
      /** Who is signed in. Set by the middleware on pages behind sign-in, and only there. */
      session?: { user: User; token: string };
      /** Why PocketBase did not do what the page asked for. Set by the middleware for the page that says so. */
      refusal?: Refusal;
      /** What was posted when no session was open, or was refused so. Set by the middleware. */
      pendingForm?: PendingForm;
    }
  }
}
