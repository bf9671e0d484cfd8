import { randomUUID } from 'node:crypto';
import type PocketBase from 'pocketbase';
import { documentText } from '../../src/domain/agreement/agreement-text.ts';
import type { AgreementDocument } from '../../src/domain/agreement/types.ts';
import { agreementDocument } from '../support/build-agreement.ts';
import type { TestPocketBase } from '../support/pocketbase.ts';
import { pdfFile } from '../support/scan.ts';

/** A new agreement and its first draft, as a form sends them: ids from the client. */
export async function startAgreement(
  client: PocketBase,
  municipalityId: string,
  { form = 'digital', document = {} }: { form?: 'digital' | 'paper'; document?: Partial<AgreementDocument> } = {},
): Promise<string> {
  const id = randomUUID();
  await client
    .collection('agreements')
    .create({ id, slug: `samen-${id.slice(0, 8)}`, form, municipalities: [municipalityId] });
  await client
    .collection('agreement_drafts')
    .create({ id, agreement: id, document: documentText(agreementDocument(municipalityId, document)) });
  return id;
}

/** Announces, records or withdraws. */
export function actOn(
  client: PocketBase,
  id: string,
  act: 'announce' | 'record' | 'confirm' | 'withdraw' | 'discard',
  body: object,
): Promise<void> {
  return client.send(`/api/ketenkaart/agreements/${id}/${act}`, { method: 'POST', body });
}

/** What recording from paper needs, but for the revision. */
export const ON_PAPER = { signed_date: '2021-04', source_name: 'Het getekende papier', vouched_by: 'source' };

export function isAgreementCollection(collection: string): boolean {
  return collection.startsWith('agreement');
}

/**
 * Id of such a record of an agreement of this municipality, made by the superuser. Nothing of it is public, except that an
 * event always is.
 */
export async function agreementRecord(
  { admin }: TestPocketBase,
  collection: string,
  municipalityId: string,
): Promise<string> {
  const agreement = await startAgreement(admin, municipalityId, { form: formOf(collection) });
  if (collection === 'agreement_scans') {
    return (await admin.collection(collection).create({ id: agreement, agreement, file: pdfFile() })).id;
  }
  // The list is a view of these.
  if (['agreements', 'agreement_drafts', 'agreement_list'].includes(collection)) return agreement;
  const version = await admin.collection('agreement_versions').create(newVersion(agreement, municipalityId));
  if (collection === 'agreement_versions') return version.id;
  return (await admin.collection('agreement_events').create(newEvent(agreement, version.id))).id;
}

/** A record that may be stored for an agreement of this municipality. */
export async function newAgreementRecord(
  server: TestPocketBase,
  collection: string,
  municipalityId: string,
): Promise<object> {
  const id = randomUUID();
  const form = formOf(collection);
  const agreement = { id, slug: `samen-${id.slice(0, 8)}`, form, municipalities: [municipalityId] };
  if (collection === 'agreements') return agreement;
  await server.admin.collection('agreements').create(agreement);
  if (collection === 'agreement_scans') return { id, agreement: id, file: pdfFile() };
  if (collection === 'agreement_drafts') {
    return { id, agreement: id, document: documentText(agreementDocument(municipalityId)) };
  }
  const version = newVersion(id, municipalityId);
  if (collection === 'agreement_versions') return version;
  await server.admin.collection('agreement_versions').create(version);
  return newEvent(id, version.id);
}

/** Only what was signed on paper has a scan. */
const formOf = (collection: string) => (collection === 'agreement_scans' ? 'paper' : 'digital');

function newVersion(agreement: string, municipalityId: string) {
  return { id: randomUUID(), agreement, number: 1, document: documentText(agreementDocument(municipalityId)) };
}

function newEvent(agreement: string, version: string) {
  return { agreement, version, number: 1, kind: 'announced', day: '2026-03-11', retrieved_date: '2026-03-11' };
}
