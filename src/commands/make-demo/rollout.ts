import { addDays, addMonths, type Day } from '../../domain/calendar/day.ts';
import { ACTIVITY_KINDS, type ActivityKind, OBSTACLE_KINDS } from '../../domain/rollout/types.ts';
import { OBSTACLE_NOTES, SUMMARIES } from './agreement-texts.ts';
import type { PartyOrganization, SignedAgreement } from './agreements.ts';
import type { DemoRecords } from './demo-records.ts';
import type { Random } from './random.ts';
import type { DemoMunicipality } from './reference.ts';

/** Ten years, back from the day of making. */
const MONTHS = 120;
/** Records of a municipality by how fast it goes there. */
const PACES = { nothing: 12, slow: 38, steady: 35, lively: 15 };
const ACTIVITIES: Record<keyof typeof PACES, [number, number]> = {
  nothing: [0, 0],
  slow: [1, 4],
  steady: [4, 12],
  lively: [12, 30],
};
/** What is done, the earlier kinds first. What was agreed is evaluated with its agreement. */
const WAY = ACTIVITY_KINDS.filter((kind) => kind !== 'evaluation');

/** Ten years of meetings and obstacles in one municipality, as staff recorded them. */
export function placeRollout(
  records: DemoRecords,
  municipality: DemoMunicipality,
  organizations: readonly PartyOrganization[],
  random: Random,
): void {
  const pace = random.weighted(PACES);
  const count = random.whole(...ACTIVITIES[pace]);
  const reached = random.whole(1, WAY.length);
  for (let index = 0; index < count; index += 1) {
    // The way is gone from its first step to the furthest, with steps back now and then.
    const step = Math.min(reached - 1, Math.floor((index / Math.max(1, count)) * reached));
    const kind = random.chance(0.15) ? random.pick(WAY) : (WAY[step] ?? 'other');
    const ago = Math.round(((count - index) / (count + 1)) * MONTHS);
    const date = addDays(addMonths(records.today, -ago), -random.whole(0, 27));
    activity(records, municipality, `${index + 1}`, kind, date, organizations, random);
  }
  for (let index = 0; index < random.pick([0, 0, 1, 1, 2, 3]); index += 1) {
    obstacle(records, municipality, `${index + 1}`, random);
  }
}

/** Some agreements were looked back upon after they were signed. */
export function placeEvaluations(records: DemoRecords, signed: readonly SignedAgreement[], random: Random): void {
  for (const [index, { municipality, day }] of signed.entries()) {
    const looked = addDays(day, random.whole(30, 700));
    if (!random.chance(0.5)) continue;
    const yesterday = addDays(records.today, -1);
    const date = looked < yesterday ? looked : yesterday;
    activity(records, municipality, `evaluatie ${index + 1}`, 'evaluation', date, [], random);
  }
}

function activity(
  records: DemoRecords,
  municipality: DemoMunicipality,
  name: string,
  kind: ActivityKind,
  date: Day,
  organizations: readonly PartyOrganization[],
  random: Random,
): void {
  records.addPlain('activities', `${municipality.slug} ${name}`, 'staff', {
    municipality: municipality.id,
    kind,
    date,
    organizations: random.some(organizations, random.whole(0, 4)).map(({ id }) => id),
    summary: random.pick(SUMMARIES),
    status: random.chance(0.97) ? 'valid' : 'withdrawn',
  });
}

function obstacle(records: DemoRecords, municipality: DemoMunicipality, name: string, random: Random): void {
  const since = addDays(records.today, -random.whole(0, MONTHS * 30));
  const until = addDays(since, random.whole(30, 360));
  records.addPlain('obstacles', `${municipality.slug} ${name}`, 'staff', {
    municipality: municipality.id,
    kind: random.pick(OBSTACLE_KINDS),
    since,
    until,
    resolved: random.chance(0.6) && until < records.today ? until : '',
    note: random.pick(OBSTACLE_NOTES),
  });
}
