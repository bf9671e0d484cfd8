import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';

/** A row of a reference file: every value is text. */
export type Row = Record<string, string>;

/** What people wrote to be added to the reference data (`additions.json`). */
export interface Additions {
  /** Municipality code → other names. */
  aliases: Record<string, string[]>;
  /** Municipality code → what people call it among themselves. */
  spokenNames: Record<string, string[]>;
  /** Register id → slug of the national partner that it is. */
  sameAsPartner: Record<string, string>;
  /** Type of organisation → slug of the national partner it belongs to. */
  partnerOfType: Record<string, string>;
  /** Register id → why its mail address is left out. */
  leftOutEmails: Record<string, string>;
  foodAid: { name: string; description: string };
  /** Register id of an agreement → our own description. */
  regionalAgreements: Record<string, string>;
  /** Name of a walk-in of several parties → our own words, its source, and what the source's page does not say. */
  localNetworks: Record<string, LocalNetworkAddition>;
  /** Partner as the reference data writes it → slug of the organisation that it is. */
  organizationOfPartner: Record<string, string>;
  /** Partner that the reference data names in English. */
  partnerInDutch: Record<string, string>;
}

export interface LocalNetworkAddition {
  description: string;
  /** Key of `sources.json`. */
  source: string;
  since?: string;
  /** Named by another part of the source. */
  morePartners?: string[];
}

export interface ReferenceData {
  additions: Additions;
  municipalities: Row[];
  contacts: Row[];
  merges: Row[];
  postcodes: Row[];
  organizations: Row[];
  agreements: Row[];
  agreementMembers: Row[];
  localFacts: Row[];
  foodBanks: Row[];
  formerMunicipalities: Row[];
  placeAliases: Row[];
  regions: Row[];
  /** By its four digits. */
  postcodeByCode: Map<string, Row>;
}

/** @throws Error when a file is missing or no CSV. */
export function openReferenceData(folder: string, additions: Additions): ReferenceData {
  const read = (name: string): Row[] => parse(readFileSync(join(folder, name), 'utf8'), { columns: true });
  const postcodes = read('pc4.csv');
  return {
    additions,
    municipalities: read('municipalities.csv'),
    contacts: read('municipality-contacts.csv'),
    merges: read('merges.csv'),
    postcodes,
    organizations: read('other-organisations.csv'),
    agreements: read('regional-agreements.csv'),
    agreementMembers: read('regional-agreement-members.csv'),
    localFacts: read('local-help-facts.csv'),
    foodBanks: read('food-banks.csv'),
    formerMunicipalities: read('former-municipalities.csv'),
    placeAliases: read('place-aliases.csv'),
    regions: read('regions.csv'),
    postcodeByCode: new Map(postcodes.map((row) => [cell(row, 'pc4'), row])),
  };
}

/** @throws Error when the reference file has no such column (any more). */
export function cell(row: Row, name: string): string {
  const value = row[name];
  if (value === undefined) throw new Error(`The reference data has no column ${name}: ${JSON.stringify(row)}`);
  return value.trim();
}

/** Orders by a field, code unit by code unit, so that every machine gives the same order. */
export function sortedBy<T>(rows: readonly T[], keyOf: (row: T) => string): T[] {
  return [...rows].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : keyOf(a) > keyOf(b) ? 1 : 0));
}
