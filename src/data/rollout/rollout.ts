import type { Activity, ActivityFact, Obstacle } from '../../domain/rollout/types.ts';
import { answered } from '../pocketbase/answer.ts';
import { type ActorSession, connectAs } from '../pocketbase/session.ts';
import type { ActivitiesRecord, ActivityFactsRecord, ObstaclesRecord } from '../records.gen.ts';

const RECORDS_PER_CALL = 1_000;

/** The view that the site's own user reads holds no more than this. */
export function toActivityFact(record: ActivityFactsRecord): ActivityFact {
  return { id: record.id, municipalityId: record.municipality, kind: record.kind, date: record.date };
}

function toActivity(record: ActivitiesRecord): Activity {
  return {
    id: record.id,
    municipalityId: record.municipality,
    kind: record.kind,
    date: record.date,
    organizationIds: record.organizations,
    summary: record.summary,
    recordedBy: record.recorded_by,
    status: record.status,
    updated: record.updated,
  };
}

function toObstacle(record: ObstaclesRecord): Obstacle {
  return {
    id: record.id,
    municipalityId: record.municipality,
    kind: record.kind,
    since: record.since,
    until: record.until,
    resolved: record.resolved,
    note: record.note,
    updated: record.updated,
  };
}

/** Everything recorded of one municipality that the person signed in may read, the newest first. */
export async function listActivities(session: ActorSession, municipalityId: string): Promise<Activity[]> {
  const client = connectAs(session);
  const filter = client.filter('municipality = {:municipalityId}', { municipalityId });
  const records = await answered(
    client
      .collection('activities')
      .getFullList<ActivitiesRecord>({ filter, sort: '-date,-created', batch: RECORDS_PER_CALL, skipTotal: true }),
  );
  return records.map(toActivity);
}

/** Obstacles of one municipality or, with an empty id, of all; for staff. The newest first. */
export async function listObstacles(session: ActorSession, municipalityId = ''): Promise<Obstacle[]> {
  const client = connectAs(session);
  const filter = municipalityId && client.filter('municipality = {:municipalityId}', { municipalityId });
  const records = await answered(
    client
      .collection('obstacles')
      .getFullList<ObstaclesRecord>({ filter, sort: '-since,-created', batch: RECORDS_PER_CALL, skipTotal: true }),
  );
  return records.map(toObstacle);
}
