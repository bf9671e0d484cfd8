import { request } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { foundInFiles, tablesWith } from '../support/canary.ts';
import { makePerson, signedInVisitor, stranger } from '../support/people.ts';
import { startSite, type TestSite } from '../support/site.ts';

/** What comes with a request stands neither in what is printed nor in any file, wherever in the request it stood. */
const CANARY = 'kanarievogel';
/** Tokens, cookies and the like have no word in them that could be searched for by chance. */
const TOKEN = 'Qk4naR1eTokenQk4naR1eTokenQk4naR1eTokenQk4n';

let site: TestSite;
beforeAll(async () => {
  site = await startSite({ TRUST_PROXY: '1' });
});
afterAll(() => site.stop());

const PAGES = [
  '/',
  '/zoek',
  '/zoeken',
  '/inloggen',
  '/uitloggen',
  '/gemeente/zwolle',
  '/werk',
  '/werk/wachtwoord',
  '/klopt-dit-niet/organisatie/x',
  '/healthz',
  '/_astro/x.js',
  `/uitnodiging/${TOKEN}`,
  `/bevestigen/${TOKEN}`,
  `/bevestigen/${TOKEN}/geen-mail`,
  `/gemeente/${CANARY}`,
  `/${CANARY}/%E0%A4%A`,
  `/${CANARY}%00%ff`,
  `//${CANARY}@x/`,
];

/** As it is written: no client of ours mends the target, and an answer of any kind will do. */
function send(path: string, headers: Record<string, string>, body: string | null): Promise<number> {
  const { hostname, port } = new URL(site.origin);
  return new Promise((done) => {
    const sent = request({ hostname, port, path, method: body === null ? 'GET' : 'POST', headers }, (answer) => {
      answer.resume().on('end', () => done(answer.statusCode ?? 0));
    });
    sent.on('error', () => done(0));
    sent.end(body ?? undefined);
  });
}

async function sendEverywhere(): Promise<void> {
  const told = {
    'user-agent': CANARY,
    referer: `https://${CANARY}.nl/`,
    'x-forwarded-for': `${CANARY}, 198.51.100.${Math.ceil(Math.random() * 200)}`,
    forwarded: `for=${CANARY}`,
    'x-original-url': `/${CANARY}`,
    'accept-language': CANARY,
    authorization: `Bearer ${TOKEN}`,
    cookie: `session=${TOKEN}.${TOKEN}.${TOKEN}; known-browser=${CANARY}.9999999999.${TOKEN}; ${CANARY}=1`,
  };
  const own = { ...told, origin: site.origin };
  const form = new URLSearchParams({ [CANARY]: CANARY, postcode: CANARY, q: CANARY, email: `${CANARY}@x.nl` });
  const part = `--x\r\nContent-Disposition: form-data; name="file"; filename="${CANARY}.pdf"\r\n\r\n%PDF\r\n--x--\r\n`;
  for (const page of PAGES) {
    await send(page, told, null);
    await send(`${page}?q=${CANARY}&${CANARY}=%&wijk=${CANARY}&token=${TOKEN}`, told, null);
    await send(page, { ...told, host: `${CANARY}@x` }, null);
    await send(page, { ...own, 'content-type': 'application/x-www-form-urlencoded' }, `${form}&password=${CANARY}`);
    await send(page, { ...own, 'content-type': 'multipart/form-data; boundary=x' }, part);
    await send(page, { ...own, 'content-type': `${CANARY}/${CANARY}` }, `{"${CANARY}`);
    await send(page, { ...own, 'content-type': 'application/json' }, `{"${CANARY}`);
  }
}

test('marks in every place of a request, with the database there and away, are found nowhere', async () => {
  await sendEverywhere();
  const officer = await signedInVisitor(site, await makePerson(site, { role: 'officer' }));
  for (const path of [
    `/werk/organisaties/${CANARY}`,
    `/werk/audit?dag=${CANARY}`,
    `/werk/hulpaanbod/${CANARY}/bewerken`,
  ])
    await officer.get(path);
  await officer.post('/werk/wachtwoord', { form: 'password', oldPassword: CANARY, password: CANARY });
  for (let guess = 0; guess < 12; guess += 1)
    await stranger(site).signIn({ email: `${CANARY}@x.nl`, password: CANARY });

  await site.pocketbase.kill('SIGKILL');
  await sendEverywhere();
  await officer.get(`/werk/organisaties/${CANARY}`);
  await site.pocketbase.restart();

  await site.restart();
  await site.pocketbase.kill('SIGTERM');
  const printed = site.output() + site.pocketbase.output();
  for (const mark of [CANARY, TOKEN]) expect(printed).not.toContain(mark);
  expect(printed).not.toContain('198.51.100');
  expect(foundInFiles(site.dataDir, [CANARY, TOKEN])).toEqual([]);
  expect(tablesWith(`${site.pocketbase.dataDir}/auxiliary.db`, CANARY)).toEqual([]);
  // Nor is there more of it than a person reads.
  expect(site.output().split('\n').length).toBeLessThan(40);
});
