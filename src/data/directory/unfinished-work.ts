import { readDocument } from '../../domain/agreement/agreement-text.ts';
import type { Organization, Service } from '../../domain/directory/types.ts';
import { isUnfinished } from '../../domain/directory/work-state.ts';
import { answered, orNull } from '../pocketbase/answer.ts';
import { type ActorSession, connectAs } from '../pocketbase/session.ts';
import type {
  AgreementDraftsRecord,
  AgreementEventsRecord,
  AgreementsRecord,
  OrganizationsRecord,
  ServiceAreasRecord,
  ServicesRecord,
} from '../records.gen.ts';
import { toOrganization, toService } from './directory.ts';
import { listGivenIn } from './municipality-work.ts';

/** A draft of an agreement of which nothing was ever made public. */
export interface DraftAgreement {
  id: string;
  /** Empty while it has none. */
  title: string;
  municipalityIds: string[];
}

/** A service that residents find nowhere yet. */
export interface UnfinishedService {
  service: Service;
  organization: Organization | null;
  hasArea: boolean;
}

const EVENTS = 'agreement_events_via_agreement';
type DraftWithAgreement = AgreementDraftsRecord & {
  expand?: { agreement?: AgreementsRecord & { expand?: { [EVENTS]?: AgreementEventsRecord[] } } };
};

/** Drafts that the person signed in may read; staff may read all. Throws `DatabaseAway`. */
export async function listDraftAgreements(session: ActorSession): Promise<DraftAgreement[]> {
  const drafts = await answered(
    connectAs(session)
      .collection('agreement_drafts')
      .getFullList<DraftWithAgreement>({ expand: `agreement.${EVENTS}`, skipTotal: true }),
  );
  return drafts.flatMap(({ document, expand }) => {
    const agreement = expand?.agreement;
    if (!agreement || (agreement.expand?.[EVENTS] ?? []).length > 0) return [];
    return [{ id: agreement.id, title: readDocument(document).title, municipalityIds: agreement.municipalities }];
  });
}

/** Of an officer's municipalities. Without an area a service is in none of them. Throws `DatabaseAway`. */
export async function listUnfinishedIn(
  session: ActorSession,
  municipalityIds: readonly string[],
): Promise<UnfinishedService[]> {
  const given = await listGivenIn(session, ...municipalityIds);
  return given
    .filter(({ service, areas }) => isUnfinished(service, areas.length))
    .map(({ service, organization }) => ({ service, organization, hasArea: true }));
}

const AREAS = 'service_areas_via_service';
type OrganizationWithServices = OrganizationsRecord & {
  expand?: { services_via_organization?: (ServicesRecord & { expand?: { [AREAS]?: ServiceAreasRecord[] } })[] };
};

/** Of an editor's organisations. Throws `DatabaseAway`. */
export async function listUnfinishedOf(
  session: ActorSession,
  organizationIds: readonly string[],
): Promise<UnfinishedService[]> {
  const organizations = connectAs(session).collection('organizations');
  const expand = `services_via_organization.${AREAS}`;
  const found = await Promise.all(
    organizationIds.map((id) => orNull(organizations.getOne<OrganizationWithServices>(id, { expand }))),
  );
  return found.flatMap((record) => {
    if (!record) return [];
    const organization = toOrganization(record);
    return (record.expand?.services_via_organization ?? [])
      .map((one) => ({ service: toService(one), areas: one.expand?.[AREAS]?.length ?? 0 }))
      .filter(({ service, areas }) => isUnfinished(service, areas))
      .map(({ service, areas }) => ({ service, organization, hasArea: areas > 0 }));
  });
}
