import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SCAN_LIMITS } from '../../src/domain/agreement/scan.ts';
import { startAgreement } from '../hooks/agreement-world.ts';
import { fieldsIn } from '../support/form-fields.ts';
import { makePerson, signedInVisitor, stranger, type Visitor } from '../support/people.ts';
import { pdfBytes, pdfFile } from '../support/scan.ts';
import { startSite, type TestSite } from '../support/site.ts';

let site: TestSite;
let officer: Visitor;
let foreigner: Visitor;
let editor: Visitor;
let staff: Visitor;
let here: string;
beforeAll(async () => {
  site = await startSite();
  const idOf = async (slug: string) =>
    (await site.pocketbase.admin.collection('municipalities').getFirstListItem(`slug = "${slug}"`)).id;
  here = await idOf('zwolle');
  const sign = async (fields: Parameters<typeof makePerson>[1]) =>
    signedInVisitor(site, await makePerson(site, fields));
  officer = await sign({ role: 'officer', municipalities: [here] });
  foreigner = await sign({ role: 'officer', municipalities: [await idOf('oldambt')] });
  editor = await sign({ role: 'editor' });
  staff = await sign({ role: 'staff' });
});
afterAll(() => site.stop());

/** A new agreement on paper: the page of its scan. */
async function scanPage(): Promise<string> {
  const id = await startAgreement(site.pocketbase.admin, here, { form: 'paper' });
  return `/werk/afspraken/${id}/scan`;
}

/** Sends the form with a file, as a browser does. `known`: which scan the form showed. */
function send(who: Visitor, path: string, file?: File, known = ''): Promise<Response> {
  const form = new FormData();
  form.set('file', file ?? new File([], ''));
  form.set('known_updated', known);
  return fetch(site.origin + path, {
    method: 'POST',
    body: form,
    redirect: 'manual',
    headers: { origin: site.origin, ...(who.cookie !== '' && { cookie: who.cookie }) },
  });
}

const knownAt = async (path: string) => fieldsIn(await (await officer.get(path)).text()).known_updated ?? '';
const told = async (answer: Response) => ({ status: answer.status, page: await answer.text() });

describe('the scan of an agreement on paper', () => {
  test('is added, downloaded as it came, replaced and removed, and its history says so', async () => {
    const path = await scanPage();
    expect(await (await officer.get(path.replace(/\/scan$/, ''))).text()).toContain(`href="${path}"`);
    const first = await (await officer.get(path)).text();
    expect(first).toContain('Inwoners zien hem niet.');
    expect(first).toContain('Er is nog geen scan.');

    const bytes = pdfBytes(SCAN_LIMITS.maxBytes);
    const kept = await send(officer, path, pdfFile('Getekend <b> & co.pdf', bytes));
    expect([kept.status, kept.headers.get('location')]).toEqual([303, `${path}?melding=scan-bewaard`]);
    const shown = await (await officer.get(`${path}?melding=scan-bewaard`)).text();
    expect(shown).toContain('De scan is bewaard.');
    expect(shown).toContain('Getekend &lt;b&gt; &amp; co.pdf (pdf, 5.120 kB)');
    const file = await officer.get(`${path}/bestand`);
    expect(Object.fromEntries(file.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': expect.stringMatching(/^attachment; filename="scan-[a-z0-9-]+\.pdf"$/),
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox; frame-ancestors 'none'",
      'cache-control': 'no-store',
      'x-robots-tag': 'noindex',
    });
    expect(Buffer.from(await file.arrayBuffer()).equals(bytes)).toBe(true);

    const another = pdfBytes(2_000);
    expect((await send(staff, path, pdfFile('nieuw.pdf', another), await knownAt(path))).status).toBe(303);
    expect((await (await officer.get(`${path}/bestand`)).arrayBuffer()).byteLength).toBe(2_000);
    const gone = await officer.post(path, { doen: 'verwijder', known_updated: await knownAt(path) });
    expect(gone.headers.get('location')).toBe(`${path}?melding=scan-weg`);
    expect((await officer.get(`${path}/bestand`)).status).toBe(404);
    const history = await (await officer.get(path.replace('/scan', '/geschiedenis'))).text();
    for (const word of ['gemaakt', 'veranderd', 'verwijderd']) {
      expect(history).toMatch(new RegExp(`Scan van een afspraak ${word}`));
    }
  });

  test('is not removed or replaced by who saw another one, or none', async () => {
    const path = await scanPage();
    expect((await send(officer, path, pdfFile('een.pdf'), await knownAt(path))).status).toBe(303);
    const seen = await knownAt(path);
    expect((await send(staff, path, pdfFile('twee.pdf'), seen)).status).toBe(303);
    const late = [
      await officer.post(path, { doen: 'verwijder', known_updated: seen }),
      await send(officer, path, pdfFile('drie.pdf'), seen),
      await send(officer, path, pdfFile('drie.pdf')),
    ];
    for (const answer of late) {
      const { status, page } = await told(answer);
      expect(status).toBe(409);
      expect(page).toContain('Iemand anders heeft de scan net veranderd.');
      expect(page).toContain('twee.pdf');
      expect(page).toContain(`name="known_updated" value="${await knownAt(path)}"`);
    }
    const now = await knownAt(path);
    const remove = () => officer.post(path, { doen: 'verwijder', known_updated: now });
    // The second time somebody else has done it: what was asked for is so.
    expect([(await remove()).status, (await remove()).status]).toEqual([303, 303]);
    const { status, page } = await told(await send(officer, path, pdfFile('vier.pdf'), now));
    expect([status, page.includes('Er is nog geen scan.')]).toEqual([409, true]);
  });

  test.each<[string, File | undefined, string]>([
    ['nothing was chosen', undefined, 'Kies een pdf-bestand.'],
    ['it is no PDF', new File(['<html>'], 'a.pdf', { type: 'application/pdf' }), 'Dit bestand is geen pdf.'],
    ['it is a little too large', pdfFile('a.pdf', pdfBytes(SCAN_LIMITS.maxBytes + 1)), 'Dit bestand is te groot.'],
  ])('says what to do when %s', async (_, file, sentence) => {
    const path = await scanPage();
    const { status, page } = await told(await send(officer, path, file));
    expect(status).toBe(422);
    expect(page).toContain(sentence);
    expect(page).toContain('href="#file"');
    expect(page).toContain('Er is nog geen scan.');
  });

  test('says the same of what is so large that it is not read', async () => {
    const path = await scanPage();
    const answer = await send(officer, path, pdfFile('a.pdf', pdfBytes(6 * 1024 * 1024)));
    expect([answer.status, answer.headers.get('location')]).toEqual([303, `${path}?melding=te-groot`]);
    expect(await (await officer.get(`${path}?melding=te-groot`)).text()).toContain('Dit bestand is te groot.');
  });

  test('is there for who works with the agreement alone', async () => {
    const path = await scanPage();
    await send(officer, path, pdfFile());
    for (const who of [foreigner, editor]) {
      expect((await who.get(path)).status).toBe(404);
      expect((await who.get(`${path}/bestand`)).status).toBe(404);
      expect((await send(who, path, pdfFile('mijn.pdf'))).status).toBe(404);
    }
    expect((await stranger(site).get(`${path}/bestand`)).status).toBe(303);
    expect((await staff.get(`${path}/bestand`)).status).toBe(200);
    expect(await (await officer.get(path)).text()).not.toContain('mijn.pdf');
  });

  test('has its own limit at its own address only, and only behind sign-in', async () => {
    const path = await scanPage();
    const large = pdfFile('a.pdf', pdfBytes(2 * 1024 * 1024));
    expect((await send(stranger(site), path, large)).status).toBe(413);
    for (const other of [path.replace('/scan', '/algemeen'), `${path}/bestand`, '/werk/afspraken/nieuw', '/zoek']) {
      expect((await send(officer, other, large)).status, other).toBe(413);
    }
    expect((await send(officer, path, large)).status).toBe(303);
  });

  test('is not there for an agreement that was made here', async () => {
    const id = await startAgreement(site.pocketbase.admin, here);
    expect((await officer.get(`/werk/afspraken/${id}/scan`)).status).toBe(404);
    expect(await (await officer.get(`/werk/afspraken/${id}`)).text()).not.toContain('/scan"');
  });
});
