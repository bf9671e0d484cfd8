/**
 * Called from the model hooks of every public collection: whoever writes (site, importer, PocketBase's own screen, a bare
 * call), the rules hold, the site learns of it and the trail is kept.
 */
import type { StoredRecord } from '../../domain/checks/field-errors.ts';
import { checkRecord } from '../../domain/hooks-entry.ts';
import { keepTrail } from '../audit/keep-trail.ts';
import type { Action } from '../by-request.ts';
import { logChange } from '../changes-log.ts';
import { today } from '../clock.ts';
import type { App, RecordEvent } from '../pocketbase.ts';
import { refuseErrors } from '../refusal.ts';

function contextOf(tx: App, collection: string, record: StoredRecord) {
  if (collection !== 'intake_points') return { serviceMunicipalities: [], today: today() };
  const service = record.service;
  const areas = tx.findRecordsByFilter('service_areas', 'service = {:service}', '', 0, 0, { service });
  return { serviceMunicipalities: areas.map((area) => area.getString('municipality')), today: today() };
}

export function savePublic(e: RecordEvent, action: Action): void {
  const collection = e.record.collection().name;
  keepTrail(e, action, (tx, data) => {
    if (data) refuseErrors('invalid_record', checkRecord(collection, data, contextOf(tx, collection, data)));
    e.next();
    logChange(tx, collection, e.record.id, action);
  });
}
