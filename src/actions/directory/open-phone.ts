import { readRecord } from '../../data/directory/directory-edit.ts';
import type { PhonesRecord } from '../../data/records.gen.ts';
import type { SignedIn } from '../signed-in.ts';
import { type OpenedRecord, openFor, openRecord } from './open-part.ts';

/** What a number belongs to; exactly one of the first three is filled. */
export interface PhoneOwner {
  organization: string;
  service: string;
  location: string;
  /** Name of the organisation, the service or the place. */
  name: string;
  /** The organisation behind it: empty when it cannot be seen. */
  organizationId: string;
}

export type OpenedPhone =
  | { kind: 'open' | 'forbidden'; record: PhonesRecord | null; owner: PhoneOwner }
  | { kind: 'gone' };

/** A number that is to be changed, with what it belongs to. */
export async function openPhone(who: SignedIn, id: string): Promise<OpenedPhone> {
  const opened = await openRecord(who, 'phones', id);
  if (opened.kind === 'gone') return opened;
  const { organization, service, location } = opened.record;
  const owner = await ownerOf(who, { organization, service, location });
  return { kind: opened.kind, record: opened.record, owner };
}

/** A new number of one of the three, as the address names it. */
export async function openNewPhone(
  who: SignedIn,
  fields: { organization: string; service: string; location: string },
): Promise<OpenedPhone> {
  const filled = Object.values(fields).filter((id) => id !== '');
  if (filled.length !== 1) return { kind: 'gone' };
  const opened: OpenedRecord<object> = fields.organization
    ? await openFor(who, 'phones', fields, 'organizations', fields.organization)
    : fields.service
      ? await openFor(who, 'phones', fields, 'services', fields.service)
      : await openFor(who, 'phones', fields, 'locations', fields.location);
  if (opened.kind === 'gone') return opened;
  return { kind: opened.kind, record: null, owner: await ownerOf(who, fields) };
}

async function ownerOf(
  { session }: SignedIn,
  fields: { organization: string; service: string; location: string },
): Promise<PhoneOwner> {
  const { organization, service, location } = fields;
  const found = organization
    ? await readRecord(session, 'organizations', organization)
    : service
      ? await readRecord(session, 'services', service)
      : await readRecord(session, 'locations', location);
  const organizationId = organization || (found && 'organization' in found ? found.organization : '');
  return { ...fields, name: found?.name ?? '', organizationId };
}
