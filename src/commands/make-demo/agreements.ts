import { documentText } from '../../domain/agreement/agreement-text.ts';
import { AGREEMENT_LIMITS } from '../../domain/agreement/limits.ts';
import { newDocument } from '../../domain/agreement/new-document.ts';
import {
  type AgreementDocument,
  type Commitment,
  HELPERS,
  REFERRAL_MANNERS,
  type ReferralRule,
} from '../../domain/agreement/types.ts';
import { addDays, addMonths, type Day } from '../../domain/calendar/day.ts';
import { PHASES } from '../../domain/directory/types.ts';
import { CONSIDERATIONS, LEGAL_GROUNDS, OCCASIONS, TASKS, TITLES } from './agreement-texts.ts';
import { type DemoRecords, demoId } from './demo-records.ts';
import type { Random } from './random.ts';
import { type DemoMunicipality, neighboursOf } from './reference.ts';

/** An agreement as it is to end up, by the ways people have. */
const STATES = {
  draft: 12,
  announced: 30,
  announced_and_expired: 5,
  in_force: 30,
  known_from_a_source: 6,
  expired: 7,
  superseded: 4,
  announced_and_withdrawn: 4,
  recorded_and_withdrawn: 2,
} as const;
type State = keyof typeof STATES;
export const AGREEMENT_STATES = Object.keys(STATES) as State[];

/** What an officer or staff does with an agreement through a route of ours. `event`: the id that makes a retry harmless. */
export interface DemoAct {
  by: 'officer' | 'staff';
  agreement: string;
  act: 'announce' | 'record' | 'withdraw';
  event: string;
  body: Record<string, unknown>;
}

/** An agreement that was signed, for who records what came of it. */
export interface SignedAgreement {
  municipality: DemoMunicipality;
  day: Day;
}

/** An organisation that may be a party. */
export interface PartyOrganization {
  id: string;
  name: string;
}

interface Ground {
  municipalities: readonly DemoMunicipality[];
  organizationsIn: (municipality: DemoMunicipality) => readonly PartyOrganization[];
}

const REGION_SHARE = 0.12;

/** Makes so many agreements, one of each state first. */
export function placeAgreements(
  records: DemoRecords,
  count: number,
  ground: Ground,
  random: Random,
): { acts: DemoAct[]; signed: SignedAgreement[] } {
  const acts: DemoAct[] = [];
  const signed: SignedAgreement[] = [];
  const able = ground.municipalities.filter((municipality) => ground.organizationsIn(municipality).length > 1);
  const order = random.some(able, able.length);
  for (let index = 0; index < count; index += 1) {
    const municipality = order[index % order.length];
    if (!municipality) break;
    const state = AGREEMENT_STATES[index] ?? random.weighted(STATES);
    const made = placeAgreement(records, `${municipality.slug}-${index + 1}`, municipality, state, ground, random);
    acts.push(...made.acts);
    if (made.day !== '') signed.push({ municipality, day: made.day });
  }
  return { acts, signed };
}

const DIGITAL: readonly State[] = ['draft', 'announced', 'announced_and_expired', 'announced_and_withdrawn'];

function placeAgreement(
  records: DemoRecords,
  key: string,
  municipality: DemoMunicipality,
  state: State,
  ground: Ground,
  random: Random,
): { acts: DemoAct[]; day: Day | '' } {
  const { today } = records;
  const isDigital = DIGITAL.includes(state);
  const by = isDigital ? 'officer' : 'staff';
  const others = random.chance(REGION_SHARE) ? neighboursOf(municipality, able(ground), random.whole(1, 5)) : [];
  const members = [municipality, ...others];
  const months = random.whole(2, 40);
  const from = addMonths(today, -months);
  const hasEnded = state === 'expired' || state === 'announced_and_expired';
  const term = { from, to: hasEnded ? addDays(today, -random.whole(1, 60)) : addMonths(today, random.whole(1, 36)) };
  const isFollowed = state === 'superseded';
  const first = write(records, key, members, { form: isDigital ? 'digital' : 'paper', by, term }, ground, random);
  const acts: DemoAct[] = [];
  const add = (agreement: string, act: DemoAct['act'], body: DemoAct['body']) =>
    acts.push({ by, agreement, act, event: demoId('agreement_events', `${agreement} ${act}`), body });
  const recording = {
    revision: 1,
    signed_date: random.chance(0.85) ? from : from.slice(0, 4),
    vouched_by: state === 'known_from_a_source' ? 'source' : 'alliance',
    source_name: 'Verzonnen, om te proberen',
    source_url: '',
    source_date: from.slice(0, 7),
  };
  if (isDigital && state !== 'draft') add(first, 'announce', { revision: 1 });
  if (!isDigital) add(first, 'record', recording);
  if (state.endsWith('_withdrawn')) add(first, 'withdraw', { reason: 'Verzonnen: de partijen beginnen opnieuw.' });
  if (isFollowed) {
    const how = { form: 'paper', by, term: { from: addMonths(today, -1), to: term.to }, predecessor: first } as const;
    add(write(records, `${key}-vervolg`, members, how, ground, random), 'record', {
      ...recording,
      signed_date: addMonths(today, -1),
    });
  }
  return { acts, day: state === 'in_force' ? from : '' };
}

const able = ({ municipalities, organizationsIn }: Ground) =>
  municipalities.filter((municipality) => organizationsIn(municipality).length > 0);

interface How {
  form: 'digital' | 'paper';
  by: 'officer' | 'staff';
  term: AgreementDocument['term'];
  predecessor?: string;
}

/** The agreement and its draft; gives the agreement's id. */
function write(
  records: DemoRecords,
  key: string,
  members: readonly DemoMunicipality[],
  { form, by, term, predecessor = '' }: How,
  ground: Ground,
  random: Random,
): string {
  const municipalities = members.map(({ id }) => id);
  const slug = `verzonnen-afspraak-${key}`;
  const agreement = records.addPlain('agreements', slug, by, { slug, form, municipalities, predecessor });
  const document = documentText(makeDocument(members, term, ground, random));
  const draft = { id: agreement, agreement, document };
  records.all.push({ collection: 'agreement_drafts', key: slug, by, body: draft });
  return agreement;
}

function makeDocument(
  members: readonly DemoMunicipality[],
  term: AgreementDocument['term'],
  ground: Ground,
  random: Random,
): AgreementDocument {
  const organizations = members.flatMap((municipality) =>
    random.some(ground.organizationsIn(municipality), random.whole(1, 6)),
  );
  const parties = [
    ...members.map(({ id, name }) => ({ name: `Gemeente ${name}`, organizationId: '', municipalityId: id })),
    ...organizations.map(({ id, name }) => ({ name, organizationId: id, municipalityId: '' })),
  ];
  const document = newDocument(
    `${random.pick(TITLES)} in ${members[0]?.name ?? ''}`,
    members.map(({ id }) => id),
    parties.slice(0, AGREEMENT_LIMITS.parties),
  );
  const keys = document.parties.map(({ key }) => key);
  return {
    ...document,
    considerations: random.some(CONSIDERATIONS, random.whole(1, CONSIDERATIONS.length)),
    commitments: PHASES.flatMap((phase) =>
      random.some(TASKS[phase], random.whole(1, 3)).map((task): Commitment => {
        const [responsible = 'p1', ...supporting] = random.some(keys, random.whole(1, 3));
        return { phase, task, responsible, supporting, helper: random.pick(HELPERS) };
      }),
    ),
    referralRules: Array.from({ length: random.whole(1, 4) }, (): ReferralRule => {
      const [from = 'p1', to = 'p2'] = random.some(keys, 2);
      const withinDays = random.pick([null, 1, 3, 7, 14]);
      const legalBasis = random.pick(LEGAL_GROUNDS);
      return { from, to, when: random.pick(OCCASIONS), manner: random.pick(REFERRAL_MANNERS), withinDays, legalBasis };
    }),
    term,
    dataSharing: random.pick(['', 'Wij delen alleen wat nodig is, en zeggen het de inwoner eerst.']),
    quality: random.pick(['', 'Elke vrijwilliger krijgt een training en een vast aanspreekpunt.']),
  };
}
