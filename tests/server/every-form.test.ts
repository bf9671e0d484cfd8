import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { TARGET_GROUPS } from '../../src/domain/directory/types.ts';
import {
  locationLabels,
  newOrganizationLabels,
  organizationLabels,
  phoneLabels,
  presenceLabels,
} from '../../src/features/organization/organization-labels.ts';
import { activityLabels, obstacleLabels } from '../../src/features/progress/rollout-labels.ts';
import { intakePointLabels } from '../../src/features/service/intake-point-labels.ts';
import { scheduleLabels } from '../../src/features/service/schedule-labels.ts';
import { areaLabels, newServiceLabels, serviceLabels } from '../../src/features/service/service-labels.ts';
import { USER_FIELDS } from '../../src/forms/access/user-form.ts';
import { closureLines } from '../../src/forms/directory/closure-lines.ts';
import { week } from '../../src/forms/directory/week-field.ts';
import { type ReadField, TYPED, unposted } from '../../src/forms/read-fields.ts';
import { organizations } from '../../src/forms/rollout/organizations-field.ts';
import { dayFromNow, rolloutRecord } from '../hooks/rollout-records.ts';
import { entriesIn } from '../support/form-fields.ts';
import { makeOrganizationWorld, type OrganizationWorld } from '../support/organization-world.ts';
import { makePerson, signedInVisitor, type Visitor } from '../support/people.ts';
import { startSite, type TestSite } from '../support/site.ts';
import type { NetworkIds } from '../support/stored-network.ts';

/** Every form of one record as a browser gets it and sends it back, for who is asked more and who is asked less. */
let site: TestSite;
let ids: NetworkIds;
let visitors: OrganizationWorld['visitors'];
beforeAll(async () => {
  site = await startSite();
  ({ own: ids, visitors } = await makeOrganizationWorld(site));
  slug = (await site.pocketbase.admin.collection('municipalities').getOne(ids.municipalities ?? '')).slug;
  const { code } = await site.pocketbase.admin.collection('postcode_areas').getOne(ids.postcode_areas ?? '');
  for (const [collection, fields] of Object.entries({ ...FILLED_IN, service_areas: { postcodes: [code] } })) {
    await site.pocketbase.admin.collection(collection).update(ids[collection] ?? '', fields);
  }
  const [place, who] = [ids.municipalities ?? '', ids.organizations ?? ''];
  const activity = { ...rolloutRecord('activities', place), organizations: [who] };
  const obstacle = { ...rolloutRecord('obstacles', place), resolved: dayFromNow(-1) };
  for (const [collection, record] of Object.entries({ activities: activity, obstacles: obstacle })) {
    ids = { ...ids, [collection]: (await site.pocketbase.admin.collection(collection).create(record)).id };
  }
});
afterAll(() => site.stop());

/** What the good records leave empty: a field that is lost is seen only where something stands in it. */
const FILLED_IN = {
  organizations: {
    description: 'Eerste regel\n\nTweede & "derde" <regel>',
    website: 'https://voorbeeld.nl/x?a=1&b=2',
    email: 'post@voorbeeld.nl',
    legal_name: 'Stichting Op Orde',
    kvk_number: '12345678',
    valid_to: '2999-12-31',
  },
  locations: { name: 'Het Trefpunt', street: 'Markt 1', place: 'Dorp', accessibility: 'Lift\naan de achterkant' },
  services: {
    description: 'Eerst een regel\n\nen dan nog een',
    phases: ['prevention', 'aftercare'],
    target_groups: TARGET_GROUPS.slice(0, 2),
    languages_note: 'Met een tolk',
    application_process: 'Kom langs',
    fees_description: 'Gratis',
    capacity: 'waiting_list',
    email: 'spreekuur@voorbeeld.nl',
    website: 'https://voorbeeld.nl',
  },
  phones: { number: '038 498 9111', type: 'text', extension: '12', description: 'Op werkdagen' },
  schedules: { description: 'Met afspraak' },
  intake_points: { description: 'Bel gerust' },
};

type Who = 'staff' | 'officer';
interface EditForm {
  path(): string;
  labels(isStaff: boolean): Readonly<Record<string, string | null>>;
  /** Who may open it. */
  who?: readonly Who[];
}

const BOTH: readonly Who[] = ['staff', 'officer'];
const service = () => `/werk/hulpaanbod/${ids.services}`;
const organization = () => `/werk/organisaties/${ids.organizations}`;
let slug = '';

/** Forms of records that are there, by their collection. */
const EDITED: Record<string, EditForm> = {
  organizations: { path: () => `${organization()}/bewerken`, labels: (isStaff) => organizationLabels(isStaff, false) },
  presences: { path: () => `${organization()}/gemeenten/${ids.presences}`, labels: presenceLabels },
  locations: { path: () => `${organization()}/locaties/${ids.locations}`, labels: locationLabels },
  services: { path: () => `${service()}/bewerken`, labels: serviceLabels },
  service_areas: { path: () => `${service()}/werkgebieden/${ids.service_areas}`, labels: areaLabels },
  phones: { path: () => `/werk/telefoons/${ids.phones}`, labels: phoneLabels },
  schedules: { path: () => `${service()}/openingstijden/${ids.schedules}`, labels: scheduleLabels },
  intake_points: { path: () => `/werk/gemeenten/${slug}/eerste-deur`, labels: intakePointLabels },
  activities: {
    path: () => `/werk/voortgang/${slug}/activiteit/${ids.activities}`,
    labels: () => activityLabels(false),
  },
  obstacles: {
    path: () => `/werk/voortgang/${slug}/belemmering/${ids.obstacles}`,
    labels: obstacleLabels,
    who: ['staff'],
  },
};

/** And of new ones. */
const NEW: Record<string, EditForm> = {
  organizations: { path: () => '/werk/organisaties/nieuw', labels: newOrganizationLabels },
  presences: { path: () => `${organization()}/gemeenten/nieuw`, labels: presenceLabels },
  locations: { path: () => `${organization()}/locaties/nieuw`, labels: locationLabels },
  services: { path: () => `/werk/hulpaanbod/nieuw?organisatie=${ids.organizations}`, labels: newServiceLabels },
  service_areas: { path: () => `${service()}/werkgebieden/nieuw`, labels: areaLabels },
  phones: { path: () => `/werk/telefoons/nieuw?organisatie=${ids.organizations}`, labels: phoneLabels },
  schedules: { path: () => `${service()}/openingstijden/nieuw`, labels: scheduleLabels },
  activities: { path: () => `/werk/voortgang/${slug}/activiteit`, labels: () => activityLabels(true) },
  obstacles: { path: () => `/werk/voortgang/${slug}/belemmering`, labels: obstacleLabels, who: ['staff'] },
};

/** Fields that stand in a form as several. */
const PARTED: Record<string, ReadField<unknown>> = {
  hours: week(),
  closures: closureLines(),
  organizations: organizations(),
};

async function entriesOf(visitor: Visitor, path: string): Promise<[string, string][]> {
  const answer = await visitor.get(path);
  expect([path, answer.status]).toEqual([path, 200]);
  return entriesIn(await answer.text());
}

function formData(entries: readonly [string, string][]): FormData {
  const form = new FormData();
  for (const [name, value] of entries) form.append(name, value);
  return form;
}

const forms = (all: Record<string, EditForm>) =>
  Object.entries(all).flatMap(([collection, form]) =>
    (form.who ?? BOTH).map((who) => [collection, who, form] as const),
  );

describe('every form', () => {
  test.each([...forms(EDITED), ...forms(NEW)])(
    'of %s has for %s all fields that it has a name for',
    async (_, who, form) => {
      const entries = await entriesOf(visitors[who], form.path());
      const named = Object.entries(form.labels(who === 'staff')).filter(([, label]) => label !== null);
      const fields = Object.fromEntries(named.map(([name]) => [name, PARTED[name] ?? TYPED]));
      expect(named.length).toBeGreaterThan(2);
      expect(unposted<object>(fields, formData(entries))).toEqual([]);
    },
  );

  test.each(forms(EDITED))('of %s, sent by %s as it is shown, leaves all as it was', async (collection, who, form) => {
    const stored = () => site.pocketbase.admin.collection(collection).getOne(ids[collection] ?? '');
    const kept = async () => Object.fromEntries(Object.entries(await stored()).filter(([name]) => !isStamp(name)));
    const before = await kept();
    const entries = await entriesOf(visitors[who], form.path());
    const answer = await visitors[who].post(form.path(), [...entries, ['step', 'save']]);
    expect(answer.status, (await answer.text()).slice(0, 200)).toBe(303);
    expect(await kept()).toEqual(before);
  });
});

/** What the database says of each write itself. */
const isStamp = (name: string) =>
  ['updated', 'licence', 'retrieved_date'].includes(name) || /^(source|assured)_/.test(name);

describe('the form of an account', () => {
  test('has all its fields, and sent as it is shown leaves all as it was', async () => {
    const manager = await makePerson(site, { role: 'staff', manages_users: true });
    const person = await makePerson(site, { role: 'editor', organizations: [ids.organizations ?? ''] });
    const visitor = await signedInVisitor(site, manager);
    const path = `/werk/gebruikers/${person.id}`;
    const stored = async () => {
      const { updated: _, ...kept } = await site.pocketbase.admin.collection('users').getOne(person.id);
      return kept;
    };
    const before = await stored();
    const entries = await entriesOf(visitor, path);
    expect(unposted(USER_FIELDS, formData(entries))).toEqual([]);
    expect((await visitor.post(path, [...entries, ['step', 'save']])).status).toBe(303);
    expect(await stored()).toEqual(before);
    const without = entries.filter(([name]) => !['active', 'organizationIds', 'name', 'role'].includes(name));
    expect((await visitor.post(path, [...without, ['step', 'save']])).status).toBe(303);
    expect(await stored()).toEqual(before);
  });
});
