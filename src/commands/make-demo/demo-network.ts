import type { Seed } from '../../data/starting-facts/read-seed.ts';
import type { Day } from '../../domain/calendar/day.ts';
import { AGREEMENT_STATES, type DemoAct, type PartyOrganization, placeAgreements } from './agreements.ts';
import { placeDemand } from './demand.ts';
import { type DemoRecord, DemoRecords } from './demo-records.ts';
import { placeNetworks } from './known-networks.ts';
import { placeOrdinaryHelp } from './ordinary-help.ts';
import { placePartners } from './partners.ts';
import { Random } from './random.ts';
import { type DemoMunicipality, demoMunicipalities } from './reference.ts';
import { placeEvaluations, placeRollout } from './rollout.ts';
import { Scene } from './scene.ts';
import type { UglyCase } from './ugly-cases.ts';

export interface DemoOptions {
  /** The same name gives the same network. */
  seed: string;
  /** The day it is made for: ages of records count from it. */
  today: Day;
  /** How much of the whole: 1 is some 3,000 organisations. The largest municipality and the ugliest cases are always whole. */
  share: number;
  uglyCases: readonly UglyCase[];
}

/** A made-up network as it is to be written, wave by wave: what is pointed to stands in an earlier one. */
export interface DemoNetwork {
  waves: DemoRecord[][];
  /** The municipality with the most help. */
  largest: DemoMunicipality;
  municipalities: DemoMunicipality[];
  /** What is done with agreements, one after the other, once all records are there. */
  acts: DemoAct[];
}

const LOADING_ORDER = [
  'organizations',
  'presences',
  'locations',
  'services',
  'service_areas',
  'service_at_locations',
  'phones',
  'schedules',
  'intake_points',
  'networks',
  'agreements',
  'agreement_drafts',
  'activities',
  'obstacles',
  'demand_counts',
];

const AGREEMENTS = 400;

/** Services of the largest municipality, and how fast smaller ones have fewer: together some 10,000. */
const SERVICES_OF_LARGEST = 60;
const FALL = 0.215;
/** Share of municipalities with a common first door. */
const DOORS = 0.7;

/**
 * Makes the demo network: directory, agreements, ten years of the rollout and half a year of counts. `reference`: the municipalities and
 * postcodes it is placed in.
 */
export function makeDemoNetwork(reference: Seed, { seed, today, share, uglyCases }: DemoOptions): DemoNetwork {
  const municipalities = demoMunicipalities(reference);
  const largest = municipalities.reduce((a, b) => (b.population > a.population ? b : a));
  const records = new DemoRecords(today);
  placePartners(records, new Random(`${seed} partners`));
  const partners = records.all.splice(0);
  const isAlone = ({ slug }: DemoMunicipality) => uglyCases.some((ugly) => ugly.municipality === slug && ugly.isAlone);
  const shared = municipalities.filter((municipality) => !isAlone(municipality));
  const organizations = new Map<DemoMunicipality, PartyOrganization[]>();
  for (const municipality of municipalities) {
    const scene = new Scene(municipality, records, new Random(`${seed} ${municipality.code}`));
    for (const ugly of uglyCases) if (ugly.municipality === municipality.slug) ugly.place(scene, shared);
    if (!isAlone(municipality)) {
      const isLargest = municipality === largest;
      const services = SERVICES_OF_LARGEST * (municipality.population / largest.population) ** FALL;
      const hasDoor = isLargest || scene.random.chance(DOORS);
      placeOrdinaryHelp(scene, { services: Math.round(services * (isLargest ? 1 : share)), hasDoor }, shared);
    }
    organizations.set(municipality, scene.organizations);
  }
  placeNetworks(records, municipalities, new Random(`${seed} networks`));
  const organizationsIn = (municipality: DemoMunicipality) => organizations.get(municipality) ?? [];
  const count = Math.max(AGREEMENT_STATES.length, Math.round(AGREEMENTS * share));
  const ground = { municipalities, organizationsIn };
  const { acts, signed } = placeAgreements(records, count, ground, new Random(`${seed} agreements`));
  for (const municipality of municipalities) {
    if (share < 1 && organizationsIn(municipality).length === 0) continue;
    const random = new Random(`${seed} rollout ${municipality.code}`);
    placeRollout(records, municipality, organizationsIn(municipality), random);
  }
  placeEvaluations(records, signed, new Random(`${seed} evaluations`));
  placeDemand(records, municipalities, share, seed);
  return { waves: [partners, ...inWaves(records.all)], largest, municipalities, acts };
}

function inWaves(records: readonly DemoRecord[]): DemoRecord[][] {
  const byCollection = Map.groupBy(records, ({ collection }) => collection);
  return LOADING_ORDER.flatMap((collection) => {
    const own = byCollection.get(collection) ?? [];
    // An agreement may follow another one.
    return [own.filter(({ body }) => !body.predecessor), own.filter(({ body }) => body.predecessor)];
  });
}
