import { type EditableRecords, mayWrite, readRecord } from '../../data/directory/directory-edit.ts';
import type { OrganizationsRecord } from '../../data/records.gen.ts';
import { isOfficer, type User } from '../../domain/access/user.ts';
import type { StoredRecord } from '../../domain/checks/field-errors.ts';
import type { EditableCollection } from '../../domain/collections.ts';
import type { SignedIn } from '../signed-in.ts';

/** `forbidden`: it may be seen, but who is signed in may not change it. */
export type OpenedRecord<T> = { kind: 'open' | 'forbidden'; record: T } | { kind: 'gone' };

/** A record that is to be changed: there, to be seen, and to be changed by who is signed in. */
export async function openRecord<C extends EditableCollection>(
  { session }: SignedIn,
  collection: C,
  id: string,
): Promise<OpenedRecord<EditableRecords[C]>> {
  const [record, [may = false]] = await Promise.all([
    readRecord(session, collection, id),
    mayWrite(session, [{ collection, action: 'update', record: { id } }]),
  ]);
  if (!record) return { kind: 'gone' };
  return { kind: may ? 'open' : 'forbidden', record };
}

/** What a new place or number is added to: there, to be seen, and to be added to. */
export async function openOwner(
  { user, session }: SignedIn,
  organizationId: string,
  collection: 'presences' | 'locations',
): Promise<OpenedRecord<OrganizationsRecord>> {
  const fields = { organization: organizationId, municipality: anOwnMunicipality(user) };
  return openFor({ session }, collection, fields, 'organizations', organizationId);
}

/** An officer adds places in the own municipalities; whether any will do is asked with one of them. */
export function anOwnMunicipality(user: User): string {
  return isOfficer(user) ? (user.municipalityIds[0] ?? '') : '';
}

/** The record that a new one points to. `fields`: the relations of the new one. */
export async function openFor<C extends EditableCollection>(
  { session }: Pick<SignedIn, 'session'>,
  collection: EditableCollection,
  fields: StoredRecord,
  ownerCollection: C,
  ownerId: string,
): Promise<OpenedRecord<EditableRecords[C]>> {
  const [record, [may = false]] = await Promise.all([
    readRecord(session, ownerCollection, ownerId),
    mayWrite(session, [{ collection, action: 'create', record: fields }]),
  ]);
  if (!record) return { kind: 'gone' };
  return { kind: may ? 'open' : 'forbidden', record };
}
