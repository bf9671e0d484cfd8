import type { Day } from '../calendar/day.ts';
import type { Directory } from '../directory/directory.ts';
import { isFindableIn } from '../directory/still-here.ts';
import type { AgreementParty, ReferralRule } from './types.ts';
import type { AgreementView } from './view-agreement.ts';

/** How somebody gets on from the first door, as the parties agreed it. Names are those in the document. */
export interface AgreedSteps {
  view: AgreementView;
  /** Whom the first door sends people to: what was agreed with a term first, and no more than a few. */
  referrals: { from: string; to: string; when: string; manner: ReferralRule['manner']; withinDays: number | null }[];
  /** Who is responsible for a task in solving debts, each once. */
  solvers: string[];
}

/** Who is asked first: an organisation, or the municipality itself when the id is empty. */
interface Door {
  organizationId: string;
  municipalityId: string;
}

/** More would no longer be a step; the agreement's own page has them all. */
const REFERRALS_MOST = 3;
/** Where no days were agreed: after all others. */
const NO_TERM = Number.MAX_SAFE_INTEGER;

/**
 * The steps that an agreement in force gives, from the first that has any; null where none has. What is announced or
 * being signed gives no response times, and nobody is sent to a party that residents find here no more.
 */
export function agreedSteps(
  directory: Directory,
  agreements: readonly AgreementView[],
  door: Door,
  today: Day,
): AgreedSteps | null {
  const inForce = agreements.filter(({ status, isShown }) => status === 'in_force' && isShown);
  const steps = inForce.map((view) => stepsOf(directory, view, door, today));
  return steps.find(({ referrals }) => referrals.length > 0) ?? steps.find(({ solvers }) => solvers.length > 0) ?? null;
}

function stepsOf(directory: Directory, view: AgreementView, door: Door, today: Day): AgreedSteps {
  const { document } = view.version;
  const parties = document.parties.filter((party) => isHere(directory, party, door.municipalityId, today));
  const nameOf = new Map(parties.map(({ key, name }) => [key, name]));
  const doorKeys = parties
    .filter(({ organizationId, municipalityId }) =>
      door.organizationId === '' ? municipalityId === door.municipalityId : organizationId === door.organizationId,
    )
    .map(({ key }) => key);
  const referrals = document.referralRules
    .filter(({ from }) => doorKeys.includes(from))
    .flatMap((rule) => {
      const [from, to] = [nameOf.get(rule.from), nameOf.get(rule.to)];
      return from && to ? [{ from, to, when: rule.when, manner: rule.manner, withinDays: rule.withinDays }] : [];
    })
    .sort((a, b) => (a.withinDays ?? NO_TERM) - (b.withinDays ?? NO_TERM));
  const solvers = document.commitments
    .filter(({ phase }) => phase === 'debt_support')
    .flatMap(({ responsible }) => nameOf.get(responsible) ?? []);
  return { view, referrals: referrals.slice(0, REFERRALS_MOST), solvers: [...new Set(solvers)] };
}

/**
 * Whether a party helps residents here today: not another municipality that agreed the same, nor an organisation that has
 * ended or stopped here. Of one that the directory does not hold nobody can tell.
 */
function isHere(directory: Directory, party: AgreementParty, municipalityId: string, today: Day): boolean {
  if (party.municipalityId !== '') return party.municipalityId === municipalityId;
  return party.organizationId === '' || isFindableIn(directory, party.organizationId, municipalityId, today);
}
