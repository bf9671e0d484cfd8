import { startAgreement } from '../hooks/agreement-world.ts';
import { axeFindings, expect, sidewaysPixels, test } from '../support/browser.ts';
import { makePerson } from '../support/people.ts';
import { pdfBytes } from '../support/scan.ts';
import { press, signIn, withoutScripts } from '../support/work-pages.ts';

test('an officer keeps the scan of a paper agreement without scripts and by keyboard', async ({ browser, site }) => {
  const { admin } = site.pocketbase;
  const { id: here } = await admin.collection('municipalities').getFirstListItem('slug = "zwolle"');
  const id = await startAgreement(admin, here, { form: 'paper' });
  const page = await withoutScripts(browser);
  await signIn(page, site.origin, await makePerson(site, { role: 'officer', municipalities: [here] }));
  await page.goto(`${site.origin}/werk/afspraken/${id}`);
  await press(page, 'link', 'Scan van het papier');
  await press(page, 'button', 'Voeg de scan toe');
  await expect(page.getByRole('link', { name: 'Kies een pdf-bestand.' })).toBeVisible();
  const scan = { name: 'Getekend.pdf', mimeType: 'application/pdf', buffer: Buffer.from(pdfBytes(3_000)) };
  await page.getByLabel('De scan').setInputFiles(scan);
  await press(page, 'button', 'Voeg de scan toe');
  await expect(page.getByText('De scan is bewaard.')).toBeVisible();
  const waiting = page.waitForEvent('download');
  await press(page, 'link', 'Download Getekend.pdf (pdf, 3 kB)');
  expect((await waiting).suggestedFilename()).toMatch(/^scan-samen-[0-9a-f]{8}\.pdf$/);
  await press(page, 'button', 'Verwijder de scan');
  await expect(page.getByText('De scan is verwijderd.')).toBeVisible();
  await page.context().close();
});

test('the page of a scan is accessible and fits a small phone', async ({ page, site, misdeeds }) => {
  const { admin } = site.pocketbase;
  const { id: here } = await admin.collection('municipalities').getFirstListItem('slug = "zwolle"');
  const id = await startAgreement(admin, here, { form: 'paper' });
  const file = new File([pdfBytes()], `${'ondertekendeketenafspraak'.repeat(6)}.pdf`, { type: 'application/pdf' });
  await admin.collection('agreement_scans').create({ id, agreement: id, file });
  await signIn(page, site.origin, await makePerson(site, { role: 'staff' }));
  for (const width of [320, 768, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(`${site.origin}/werk/afspraken/${id}/scan?melding=te-groot`);
    await expect(page.getByText('Dit bestand is te groot.').first()).toBeVisible();
    expect(await axeFindings(page)).toEqual([]);
    expect(await sidewaysPixels(page)).toBe(0);
  }
  expect(misdeeds).toEqual({ consoleErrors: [], violations: [], foreign: [] });
});
