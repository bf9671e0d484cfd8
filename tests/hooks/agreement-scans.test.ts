import { createHash } from 'node:crypto';
import type PocketBase from 'pocketbase';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AuditRow } from '../../src/domain/access/audit-chain.ts';
import { SCAN_LIMITS } from '../../src/domain/agreement/scan.ts';
import { startPocketBase, type TestPocketBase } from '../support/pocketbase.ts';
import { refusal } from '../support/refusal.ts';
import { statusOf } from '../support/roles.ts';
import { pdfBytes, pdfFile } from '../support/scan.ts';
import { type AccessWorld, makeAccessWorld, signInAs } from './access-world.ts';
import { actOn, ON_PAPER, startAgreement } from './agreement-world.ts';

let server: TestPocketBase;
let world: AccessWorld;
let officer: PocketBase;
let here: string;
beforeAll(async () => {
  server = await startPocketBase();
  world = await makeAccessWorld(server);
  officer = world.clients.officer;
  here = world.networks.own.published.municipalities ?? '';
});
afterAll(() => server.stop());

const scans = (client: PocketBase) => client.collection('agreement_scans');
const onPaper = () => startAgreement(officer, here, { form: 'paper' });
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

async function download(client: PocketBase, id: string, token?: string): Promise<Response> {
  const record = await scans(server.admin).getOne(id);
  const given = token ?? (client.authStore.isValid ? await client.files.getToken() : '');
  return fetch(client.files.getURL(record, String(record.file), { token: given }));
}

describe('a scan of what was signed on paper', () => {
  test('is kept as it came, with its name, its size and its sum, whatever was sent beside it', async () => {
    const id = await onPaper();
    const bytes = pdfBytes(SCAN_LIMITS.maxBytes);
    const sent = {
      id,
      agreement: id,
      file: pdfFile('Getekend.pdf', bytes),
      name: 'x',
      size: 1,
      sha256: 'a'.repeat(64),
    };
    const stored = await scans(officer).create(sent);
    expect(stored).toMatchObject({ name: 'Getekend.pdf', size: bytes.length, sha256: sha256(bytes) });
    const got = await download(officer, id);
    expect(Buffer.from(await got.arrayBuffer()).equals(bytes)).toBe(true);
  });

  test('has a name that reads as what it is', async () => {
    const id = await onPaper();
    const file = pdfFile('afspraak\u202egnp\u200b.pdf');
    expect(await scans(officer).create({ id, agreement: id, file })).toMatchObject({ name: 'afspraakgnp.pdf' });
  });

  test('is read with a token of who may read the agreement, also after it is public, and by nobody else', async () => {
    const id = await onPaper();
    await scans(officer).create({ id, agreement: id, file: pdfFile() });
    await actOn(officer, id, 'record', { ...ON_PAPER, revision: 1 });
    const { guest, editor, site, staff } = world.clients;
    const foreign = await signInAs(server, {
      role: 'officer',
      municipalities: [world.networks.foreign.published.municipalities],
    });
    for (const client of [officer, staff]) expect((await download(client, id)).status).toBe(200);
    for (const client of [guest, editor, site, foreign]) {
      expect((await download(client, id)).status).toBe(404);
      const expanded = await client.collection('agreements').getOne(id, { expand: 'agreement_scans_via_agreement' });
      expect(JSON.stringify(expanded)).not.toContain('.pdf');
    }
    // Signed in is not enough: what reads a file is its own short-lived token.
    expect((await download(officer, id, officer.authStore.token)).status).toBe(404);
  });

  test.each<[string, File | undefined, string]>([
    ['nothing', undefined, 'scan_missing'],
    [
      'a page that calls itself a PDF',
      new File(['<html>%PDF-1.7'], 'a.pdf', { type: 'application/pdf' }),
      'scan_no_pdf',
    ],
    ['a byte too many', pdfFile('a.pdf', pdfBytes(SCAN_LIMITS.maxBytes + 1)), 'scan_too_large'],
  ])('is refused when it is %s', async (_, file, code) => {
    const id = await onPaper();
    expect(await refusal(scans(officer).create({ id, agreement: id, file }))).toEqual({ status: 400, file: code });
    expect(await statusOf(scans(server.admin).getOne(id))).toBe(404);
  });

  test('is replaced and removed: the file that was there is gone, and the trail says which one it was', async () => {
    const id = await onPaper();
    const [first, second] = [pdfBytes(2_000), pdfBytes(3_000)];
    const before = await scans(officer).create({ id, agreement: id, file: pdfFile('een.pdf', first) });
    await scans(officer).update(id, { file: pdfFile('twee.pdf', second) });
    expect(await refusal(scans(officer).update(id, { name: 'drie.pdf' }))).toEqual({
      status: 400,
      file: 'scan_missing',
    });
    const token = await officer.files.getToken();
    expect((await fetch(officer.files.getURL(before, String(before.file), { token }))).status).toBe(404);
    await scans(officer).delete(id);
    const rows = await server.admin
      .collection('audit_records')
      .getFullList<AuditRow>({ filter: `record = "${id}" && collection = "agreement_scans"`, sort: 'seq' });
    expect(rows.map(({ action }) => action)).toEqual(['created', 'updated', 'deleted']);
    expect(rows.map(({ changes }) => JSON.parse(`${changes}`).sha256)).toEqual([
      { to: sha256(first) },
      { from: sha256(first), to: sha256(second) },
      { from: sha256(second) },
    ]);
    // Names of people stand in names of files: the chain holds their hash, their text can be erased.
    expect(JSON.stringify(rows)).not.toContain('.pdf');
    const { rows: trail } = await officer.send(`/api/ketenkaart/agreements/${id}/history`, { method: 'GET' });
    expect(trail.filter((row: { collection: string }) => row.collection === 'agreement_scans')).toHaveLength(3);
  });

  test('that was replaced meanwhile is not replaced or removed unseen', async () => {
    const id = await onPaper();
    const seen = (await scans(officer).create({ id, agreement: id, file: pdfFile('een.pdf') })).updated;
    await scans(world.clients.staff).update(id, { file: pdfFile('twee.pdf'), known_updated: seen });
    const late = { status: 400, known_updated: 'changed_meanwhile' };
    expect(await refusal(scans(officer).delete(id, { query: { known_updated: seen } }))).toEqual(late);
    const replaced = scans(officer).update(id, { file: pdfFile('drie.pdf'), known_updated: seen });
    expect(await refusal(replaced)).toEqual(late);
    const { name, updated } = await scans(officer).getOne(id);
    expect(name).toBe('twee.pdf');
    expect(await statusOf(scans(officer).delete(id, { query: { known_updated: updated } }))).toBe(200);
  });

  test('goes with a draft that is thrown away', async () => {
    const id = await onPaper();
    await scans(officer).create({ id, agreement: id, file: pdfFile() });
    await actOn(officer, id, 'discard', { revision: 1 });
    expect(await statusOf(scans(server.admin).getOne(id))).toBe(404);
  });

  test('belongs to an agreement on paper, and to that one for good', async () => {
    const digital = await startAgreement(officer, here);
    expect(await statusOf(scans(officer).create({ id: digital, agreement: digital, file: pdfFile() }))).toBe(400);
    const [one, other] = [await onPaper(), await onPaper()];
    await scans(officer).create({ id: one, agreement: one, file: pdfFile() });
    expect(await refusal(scans(officer).create({ id: other, agreement: one, file: pdfFile() }))).toMatchObject({
      agreement: 'invalid',
    });
    expect(await statusOf(scans(officer).update(one, { agreement: other, file: pdfFile() }))).toBe(400);
  });

  test('of two municipalities is kept by an officer of both', async () => {
    const there = world.networks.foreign.published.municipalities ?? '';
    const both = await signInAs(server, { role: 'officer', municipalities: [here, there] });
    const document = { municipalities: [here, there] };
    const id = await startAgreement(server.admin, here, { form: 'paper' });
    await server.admin.collection('agreements').update(id, { municipalities: document.municipalities });
    expect(await statusOf(scans(officer).create({ id, agreement: id, file: pdfFile() }))).toBe(404);
    await scans(both).create({ id, agreement: id, file: pdfFile() });
    expect((await download(officer, id)).status).toBe(200);
    expect(await statusOf(scans(officer).delete(id))).toBe(404);
  });
});
