/** What pages show: the directory's records, chosen and joined for one question. Shapes only; the functions stand beside. */
import type { AgreementView } from '../agreement/view-agreement.ts';
import type { Municipality } from '../municipality/types.ts';
import type { EntryFreshness } from './freshness.ts';
import type { OpeningState } from './opening.ts';
import type {
  Initiative,
  IntakePoint,
  Location,
  Network,
  Organization,
  Phase,
  Phone,
  Presence,
  Schedule,
  Service,
} from './types.ts';

/** A place where a service is given, with its hours there (empty: the service's own hours hold). */
export interface ServicePlace {
  location: Location;
  phones: Phone[];
  schedules: Schedule[];
  opening: OpeningState;
}

/** One service as a resident meets it. */
export interface HelpEntry {
  service: Service;
  organization: Organization;
  /** Public numbers: the service's own, else the organisation's; voice first. */
  phones: Phone[];
  places: ServicePlace[];
  /** Hours that hold at every place, valid today or later. */
  schedules: Schedule[];
  /** Of the service's own hours; places have their own. */
  opening: OpeningState;
  /** Neighbourhoods it is limited to; empty for the whole municipality. */
  areaNames: string[];
  freshness: EntryFreshness;
  /** There is a phone, an address, a mail address or a web page to turn to. */
  reachable: boolean;
}

/**
 * Whom to turn to first. An intake point that cannot be reached by anything we know, or not for some days, never stands alone:
 * `alone` is false, and the page goes on at once with the municipality's number and the national line.
 */
export type FirstDoor =
  | { kind: 'intake_point'; intakePoint: IntakePoint; entry: HelpEntry; freshness: EntryFreshness; alone: boolean }
  | { kind: 'municipality' };

export interface PhaseHelp {
  phase: Phase;
  entries: HelpEntry[];
}

export interface PresenceView {
  presence: Presence;
  organization: Organization;
  /** The national partner: the organisation itself or the one it is a branch of. */
  partner: Organization | null;
  freshness: EntryFreshness;
}

export interface NetworkView {
  network: Network;
  organizations: Organization[];
  municipalities: Municipality[];
  freshness: EntryFreshness;
}

/** An organisation with an office here. What area it serves is not known. */
export interface OfficeView {
  organization: Organization;
  location: Location;
  phones: Phone[];
  freshness: EntryFreshness;
}

/** Everything on a municipality's page. */
export interface MunicipalityHelp {
  municipality: Municipality;
  /** Municipalities that merged into this one. */
  predecessors: Municipality[];
  firstDoor: FirstDoor;
  /** All help here, in a phase or beside the debts, each once and best first. */
  entries: HelpEntry[];
  /** Always four, in the order of `PHASES`; a service in two phases stands in both. */
  phases: PhaseHelp[];
  /** Help beside the debts, such as food. */
  besideDebts: HelpEntry[];
  /** National lines about debts, and lines for people in despair: never mixed. */
  helplines: HelpEntry[];
  crisisLines: HelpEntry[];
  /** Names of neighbourhoods that some services are limited to; empty where nothing is limited. */
  neighbourhoods: string[];
  /** Where each of these lies, as far as somebody told: its PC4s, none when nobody did. */
  postcodesOf: ReadonlyMap<string, readonly string[]>;
  /** The neighbourhood the reader chose, empty for none. */
  chosenNeighbourhood: string;
  presences: PresenceView[];
  networks: NetworkView[];
  agreements: AgreementView[];
  initiatives: Initiative[];
  offices: OfficeView[];
  /** Epoch milliseconds at which this view becomes different though no record changed: an opening, a closing, a freshness step. */
  changesAt: number;
}

/** A service on its organisation's page, with the municipalities it is for; none for the whole country. */
export interface OwnService {
  entry: HelpEntry;
  municipalities: Municipality[];
}

/** An organisation's own page. */
export interface OrganizationView {
  organization: Organization;
  partner: Organization | null;
  branches: Organization[];
  locations: { location: Location; phones: Phone[]; freshness: EntryFreshness }[];
  phones: Phone[];
  services: OwnService[];
  presences: { presence: Presence; municipality: Municipality }[];
  networks: Network[];
  freshness: EntryFreshness;
  changesAt: number;
}
