/** What is written into a record of who wrote it, and nobody writes themselves: freshness, source, and in whose name. */
import type { User } from '../../domain/access/user.ts';
import type { WriteFacts } from '../../domain/access/write-directory.ts';
import type { StoredRecord } from '../../domain/checks/field-errors.ts';
import {
  assurance,
  assuredBy,
  canEditOrganization,
  claimOfWrite,
  isClaimable,
  sourceErrors,
  sourceOfWrite,
  writingMunicipalityId,
} from '../../domain/hooks-entry.ts';
import { today } from '../clock.ts';
import type { App, RecordModel, RecordRequestEvent } from '../pocketbase.ts';
import { find, plain, setFields } from '../records.ts';
import { refuseErrors } from '../refusal.ts';
import { organizationFacts } from './facts.ts';
import { nameOf, ownerOf } from './owners.ts';

/** A record as it was (null for a new one), as it would become, and what says whose that is. */
export interface Written {
  before: (StoredRecord & { id: string }) | null;
  after: StoredRecord & { id: string };
  facts: WriteFacts;
}

/** As readers know who writes: an editor's organisation, an officer's municipality. Staff write in no such name. */
function namesFor(tx: App, user: User, collection: string, { after, facts }: Written) {
  return {
    organization: user.role === 'editor' ? nameOf(ownerOf(tx, collection, after)) : '',
    municipality:
      user.role === 'officer' ? nameOf(find(tx, 'municipalities', writingMunicipalityId(user, after, facts))) : '',
  };
}

/** "Still right" renews the freshness, and a source is who says it. */
export function stampProvenance(tx: App, user: User, e: RecordRequestEvent, written: Written): void {
  const { before, after } = written;
  const { assured_date, source_name } = e.requestInfo().body;
  if (user.role === 'staff' && source_name) refuseErrors('invalid_record', sourceErrors(after, today()));
  const names = namesFor(tx, user, e.record.collection().name, written);
  const by = assuredBy(user, names.organization);
  setFields(e.record, assurance(Boolean(assured_date), before, after, today(), by));
  setFields(e.record, sourceOfWrite(user, before, after, { ...names, taken: Boolean(source_name) }, today()));
}

/** In whose name a record speaks: of what is not the officer's own, the municipality's alone. */
export function stampClaim(tx: App, user: User, e: RecordRequestEvent, { before, after, facts }: Written): void {
  const collection = e.record.collection().name;
  if (!isClaimable(collection)) return;
  const isOfficer = user.role === 'officer';
  const owner = isOfficer ? organizationFacts(tx, ownerOf(tx, collection, after)?.id ?? '', true) : null;
  const claim = claimOfWrite(user, before, after, {
    isOwn: owner !== null && canEditOrganization(user, owner),
    isAssured: Boolean(e.requestInfo().body.assured_date),
    municipalityId: isOfficer ? writingMunicipalityId(user, after, facts) : '',
  });
  setFields(e.record, claim);
}

/** "Still right", said of a record that stays as it is, by the link of a mail. */
export function stampAssured(tx: App, user: User, record: RecordModel): void {
  const as = plain(record);
  const collection = record.collection().name;
  const name = user.role === 'editor' ? nameOf(ownerOf(tx, collection, as)) : '';
  setFields(record, assurance(true, as, as, today(), assuredBy(user, name)));
  if (isClaimable(collection)) {
    setFields(record, claimOfWrite(user, as, as, { isOwn: false, isAssured: true, municipalityId: '' }));
  }
}
