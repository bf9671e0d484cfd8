import { readDocument } from '../../domain/agreement/agreement-text.ts';
import type { Agreement, AgreementEvent, AgreementVersion } from '../../domain/agreement/types.ts';
import { provenance } from '../pocketbase/project.ts';
import type { AgreementEventsRecord, AgreementsRecord, AgreementVersionsRecord } from '../records.gen.ts';

export function toAgreement(record: AgreementsRecord): Agreement {
  return {
    id: record.id,
    slug: record.slug,
    form: record.form,
    municipalityIds: record.municipalities,
    predecessorId: record.predecessor,
    networkId: record.network,
  };
}

export function toAgreementVersion(record: AgreementVersionsRecord): AgreementVersion {
  return {
    id: record.id,
    agreementId: record.agreement,
    number: record.number,
    document: readDocument(record.document),
    sha256: record.sha256,
  };
}

export function toAgreementEvent(record: AgreementEventsRecord): AgreementEvent {
  return {
    id: record.id,
    agreementId: record.agreement,
    versionId: record.version,
    number: record.number,
    kind: record.kind,
    day: record.day,
    signedDate: record.signed_date,
    vouchedBy: record.vouched_by,
    tasksSaid: record.tasks_said,
    termSaid: record.term_said,
    reason: record.reason,
    ...provenance(record),
  };
}
