import { globSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { makeConfirmation } from '../../src/data/confirmation/confirmations.ts';
import { openSiteAccess } from '../../src/data/pocketbase/session.ts';
import { startAgreement } from '../hooks/agreement-world.ts';
import { rolloutRecord } from '../hooks/rollout-records.ts';
import { expect, type Misdeeds, test } from '../support/browser.ts';
import { walkByKeyboard } from '../support/keyboard-walk.ts';
import { expectGoodPage, expectNoMisdeeds } from '../support/look-at-page.ts';
import { makePerson, PASSWORD_OF_PEOPLE } from '../support/people.ts';
import { SITE_USER } from '../support/pocketbase.ts';
import type { TestSite } from '../support/site.ts';
import { storeNetwork } from '../support/stored-network.ts';
import { firstAdministratorLink, signIn } from '../support/work-pages.ts';

/** Every page of who works here, by its file: axe sees each of them, and a new one fails until it stands here. */
type Names = Record<string, string>;
type Address = (names: Names) => string;

/** Without a session. */
const BY_LINK: Record<string, Address> = {
  'bevestigen/[token].astro': ({ token }) => `/bevestigen/${token}`,
  'bevestigen/[token]/geen-mail.astro': ({ token }) => `/bevestigen/${token}/geen-mail`,
  'uitnodiging/[token].astro': ({ invitation }) => `${invitation}`,
};
const OF_STAFF: Record<string, Address> = {
  'werk/index.astro': () => '/werk',
  'werk/[...rest].astro': () => '/werk/nergens',
  'werk/geen-toegang.astro': () => '/werk/geen-toegang',
  'werk/geen-verbinding.astro': () => '/werk/geen-verbinding',
  'werk/wachtwoord.astro': () => '/werk/wachtwoord',
  'werk/audit.astro': () => '/werk/audit',
  'werk/gebruik.astro': () => '/werk/gebruik',
  'werk/toegevoegd.astro': () => '/werk/toegevoegd',
  'werk/meldingen.astro': () => '/werk/meldingen',
  'werk/gebruikers/index.astro': () => '/werk/gebruikers',
  'werk/gebruikers/uitnodigen.astro': () => '/werk/gebruikers/uitnodigen',
  'werk/gebruikers/[id].astro': ({ user }) => `/werk/gebruikers/${user}`,
  'werk/gemeenten/index.astro': () => '/werk/gemeenten',
  'werk/gemeenten/[slug]/index.astro': ({ slug }) => `/werk/gemeenten/${slug}`,
  'werk/gemeenten/[slug]/eerste-deur.astro': ({ slug }) => `/werk/gemeenten/${slug}/eerste-deur`,
  'werk/voortgang/index.astro': () => '/werk/voortgang?naam=zwolle',
  'werk/voortgang/[slug]/index.astro': ({ slug }) => `/werk/voortgang/${slug}`,
  'werk/voortgang/[slug]/activiteit/[...id].astro': ({ slug }) => `/werk/voortgang/${slug}/activiteit`,
  'werk/voortgang/[slug]/belemmering/[...id].astro': ({ slug }) => `/werk/voortgang/${slug}/belemmering`,
  'werk/organisaties/index.astro': () => '/werk/organisaties',
  'werk/organisaties/nieuw.astro': () => '/werk/organisaties/nieuw',
  'werk/organisaties/[id]/index.astro': ({ organizations }) => `/werk/organisaties/${organizations}`,
  'werk/organisaties/[id]/bewerken.astro': ({ organizations }) => `/werk/organisaties/${organizations}/bewerken`,
  'werk/organisaties/[id]/gemeenten/[part].astro': ({ organizations, presences }) =>
    `/werk/organisaties/${organizations}/gemeenten/${presences}`,
  'werk/organisaties/[id]/locaties/[part].astro': ({ organizations, locations }) =>
    `/werk/organisaties/${organizations}/locaties/${locations}`,
  'werk/telefoons/[id].astro': ({ phones }) => `/werk/telefoons/${phones}`,
  'werk/hulpaanbod/nieuw.astro': ({ organizations }) => `/werk/hulpaanbod/nieuw?organisatie=${organizations}`,
  'werk/hulpaanbod/[id]/index.astro': ({ services }) => `/werk/hulpaanbod/${services}`,
  'werk/hulpaanbod/[id]/bewerken.astro': ({ services }) => `/werk/hulpaanbod/${services}/bewerken`,
  'werk/hulpaanbod/[id]/locaties.astro': ({ services }) => `/werk/hulpaanbod/${services}/locaties`,
  'werk/hulpaanbod/[id]/openingstijden/[schedule].astro': ({ services, schedules }) =>
    `/werk/hulpaanbod/${services}/openingstijden/${schedules}`,
  'werk/hulpaanbod/[id]/werkgebieden/[area].astro': ({ services, service_areas }) =>
    `/werk/hulpaanbod/${services}/werkgebieden/${service_areas}`,
};
const OF_AN_OFFICER: Record<string, Address> = {
  'werk/afspraken/index.astro': () => '/werk/afspraken',
  'werk/afspraken/nieuw.astro': () => '/werk/afspraken/nieuw',
  'werk/afspraken/[id]/index.astro': ({ digital }) => `/werk/afspraken/${digital}`,
  'werk/afspraken/[id]/[step].astro: a part': ({ digital }) => `/werk/afspraken/${digital}/taken`,
  'werk/afspraken/[id]/[step].astro: announce': ({ digital }) => `/werk/afspraken/${digital}/bekendmaken`,
  'werk/afspraken/[id]/[step].astro: discard': ({ digital }) => `/werk/afspraken/${digital}/weggooien`,
  'werk/afspraken/[id]/[step].astro: withdraw': ({ told }) => `/werk/afspraken/${told}/intrekken`,
  'werk/afspraken/[id]/[step].astro: confirm': ({ told }) => `/werk/afspraken/${told}/bevestigen`,
  'werk/afspraken/[id]/[step].astro: record': ({ paper }) => `/werk/afspraken/${paper}/vastleggen`,
  'werk/afspraken/[id]/voorbeeld.astro': ({ digital }) => `/werk/afspraken/${digital}/voorbeeld`,
  'werk/afspraken/[id]/geschiedenis.astro': ({ digital }) => `/werk/afspraken/${digital}/geschiedenis`,
  'werk/afspraken/[id]/scan/index.astro': ({ paper }) => `/werk/afspraken/${paper}/scan`,
};
/** It answers a press alone: tests/e2e/sign-in.spec.ts and tests/server/new-password.test.ts. */
const ELSEWHERE = ['werk/gebruikers/[id]/nieuw-wachtwoord.astro'];
/** Pages that say that something is not there. */
const STATUSES: Record<string, number> = {
  'werk/[...rest].astro': 404,
  'werk/geen-toegang.astro': 403,
  'werk/geen-verbinding.astro': 503,
};
/** Forms that are long, or that somebody meets by a mail: each stop is looked at. */
const BY_KEYBOARD = [
  'bevestigen/[token].astro',
  'bevestigen/[token]/geen-mail.astro',
  'werk/gebruik.astro',
  'werk/hulpaanbod/[id]/openingstijden/[schedule].astro',
  'werk/organisaties/[id]/bewerken.astro',
  'werk/afspraken/[id]/[part].astro',
];

let names: Names;
test.beforeAll(async ({ site }) => {
  names = await makeNames(site);
});

async function makeNames(site: TestSite): Promise<Names> {
  const { admin, url } = site.pocketbase;
  const ids = await storeNetwork(admin);
  const here = ids.municipalities ?? '';
  await admin.collection('activities').create(rolloutRecord('activities', here));
  const { slug } = await admin.collection('municipalities').getOne(here);
  const told = await admin.collection('agreements').getFirstListItem('slug = "alliantie-dordrecht"');
  const municipalities = [here, ...told.municipalities];
  const officer = await makePerson(site, { role: 'officer', name: 'Otto', municipalities });
  const access = await openSiteAccess(url, SITE_USER);
  const asked = (['services', 'schedules', 'locations'] as const).map((collection) => ({
    collection,
    id: ids[collection] ?? '',
  }));
  const mail = await makeConfirmation(access, officer.id, asked);
  return {
    ...ids,
    slug,
    told: told.id,
    email: officer.email,
    user: officer.id,
    token: mail?.token ?? 'no link',
    invitation: new URL(await firstAdministratorLink(site)).pathname,
    digital: await startAgreement(admin, here, { form: 'digital' }),
    paper: await startAgreement(admin, here, { form: 'paper' }),
  };
}

async function lookAtAll(
  page: Page,
  site: TestSite,
  misdeeds: Misdeeds,
  pages: Record<string, Address>,
): Promise<void> {
  for (const [file, addressOf] of Object.entries(pages)) {
    // What was just stored may still be on its way to the site.
    await expect(async () => {
      expect((await page.goto(site.origin + addressOf(names)))?.status(), file).toBe(STATUSES[file] ?? 200);
    }).toPass({ timeout: 20_000 });
    await expectGoodPage(page);
    if (BY_KEYBOARD.includes(file)) expect((await walkByKeyboard(page)).troubles, file).toEqual([]);
  }
  expectNoMisdeeds(misdeeds);
}

test('every page of the work stands in one of these lists', () => {
  const files = globSync('{werk,bevestigen,uitnodiging}/**/*.astro', { cwd: 'src/pages' });
  // A file that is several pages stands there several times, each with a word behind it.
  const named = [BY_LINK, OF_STAFF, OF_AN_OFFICER].flatMap((pages) => Object.keys(pages));
  const listed = new Set(named.map((name) => name.split(': ', 1)[0] ?? ''));
  expect(files.toSorted()).toEqual([...listed, ...ELSEWHERE].toSorted());
});

test('pages behind a link in a mail have no fault that axe finds, and go by keyboard', async ({
  page,
  site,
  misdeeds,
}) => {
  test.slow();
  await lookAtAll(page, site, misdeeds, BY_LINK);
  await page.goto(`${site.origin}/bevestigen/${names.token}`);
  await expect(page.getByText('maandag: 9.00 tot 12.00 uur')).toBeVisible();
});

test('pages of staff have no fault that axe finds, and go by keyboard', async ({ page, site, misdeeds }) => {
  test.slow();
  await signIn(page, site.origin, await makePerson(site, { role: 'staff', name: 'Stella', manages_users: true }));
  await lookAtAll(page, site, misdeeds, OF_STAFF);
});

test('pages of agreements have no fault that axe finds, and go by keyboard', async ({ page, site, misdeeds }) => {
  test.slow();
  const officer = { email: names.email ?? '', password: PASSWORD_OF_PEOPLE };
  await signIn(page, site.origin, officer);
  await lookAtAll(page, site, misdeeds, OF_AN_OFFICER);
});
