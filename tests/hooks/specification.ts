import type { Person } from './access-world.ts';

/**
 * Who may what, on own and on foreign records. Reading is of records that are not published. `200-`: the list comes, but
 * without the record. PocketBase says 404 for a record that is not yours, 400 for one you may not make, 403 for what
 * nobody does by its API.
 */
const SPECIFICATION = `
                              |        editor |       officer |       |         |
collection             action | guest | own | foreign | own | foreign | staff | manager | site
organizations          list   |  200- | 200 |  200- | 200 |  200- |  200  |   200   | 200-
organizations          view   |  404  | 200 |  404  | 200 |  404  |  200  |   200   | 404
organizations          create |  400  | 400 |  400  | 200 |  200  |  200  |   200   | 400
organizations          update |  404  | 200 |  404  | 200 |  404  |  200  |   200   | 404
organizations          delete |  403  | 403 |  403  | 403 |  403  |  403  |   403   | 403
presences              list   |  200- | 200 |  200- | 200 |  200- |  200  |   200   | 200
presences              view   |  404  | 200 |  404  | 200 |  404  |  200  |   200   | 200
presences              create |  400  | 200 |  400  | 200 |  400  |  200  |   200   | 400
presences              update |  404  | 200 |  404  | 200 |  404  |  200  |   200   | 404
presences              delete |  403  | 403 |  403  | 403 |  403  |  403  |   403   | 403
locations              list   |  200- | 200 |  200- | 200 |  200- |  200  |   200   | 200-
locations              view   |  404  | 200 |  404  | 200 |  404  |  200  |   200   | 404
locations              create |  400  | 200 |  400  | 200 |  400  |  200  |   200   | 400
locations              update |  404  | 200 |  404  | 200 |  404  |  200  |   200   | 404
locations              delete |  403  | 403 |  403  | 403 |  403  |  403  |   403   | 403
services               list   |  200- | 200 |  200- | 200 |  200- |  200  |   200   | 200-
services               view   |  404  | 200 |  404  | 200 |  404  |  200  |   200   | 404
services               create |  400  | 200 |  400  | 200 |  200  |  200  |   200   | 400
services               update |  404  | 200 |  404  | 200 |  404  |  200  |   200   | 404
services               delete |  403  | 403 |  403  | 403 |  403  |  403  |   403   | 403
service_at_locations   list   |  200- | 200 |  200- | 200 |  200- |  200  |   200   | 200
service_at_locations   view   |  404  | 200 |  404  | 200 |  404  |  200  |   200   | 200
service_at_locations   create |  400  | 200 |  400  | 200 |  400  |  200  |   200   | 400
service_at_locations   update |  404  | 200 |  404  | 200 |  404  |  200  |   200   | 404
service_at_locations   delete |  404  | 200 |  404  | 200 |  404  |  200  |   200   | 404
service_areas          list   |  200- | 200 |  200- | 200 |  200- |  200  |   200   | 200
service_areas          view   |  404  | 200 |  404  | 200 |  404  |  200  |   200   | 200
service_areas          create |  400  | 200 |  400  | 200 |  400  |  200  |   200   | 400
service_areas          update |  404  | 200 |  404  | 200 |  404  |  200  |   200   | 404
service_areas          delete |  404  | 200 |  404  | 200 |  404  |  200  |   200   | 404
phones                 list   |  200- | 200 |  200- | 200 |  200- |  200  |   200   | 200-
phones                 view   |  404  | 200 |  404  | 200 |  404  |  200  |   200   | 404
phones                 create |  400  | 200 |  400  | 200 |  400  |  200  |   200   | 400
phones                 update |  404  | 200 |  404  | 200 |  404  |  200  |   200   | 404
phones                 delete |  404  | 200 |  404  | 200 |  404  |  200  |   200   | 404
schedules              list   |  200- | 200 |  200- | 200 |  200- |  200  |   200   | 200
schedules              view   |  404  | 200 |  404  | 200 |  404  |  200  |   200   | 200
schedules              create |  400  | 200 |  400  | 200 |  400  |  200  |   200   | 400
schedules              update |  404  | 200 |  404  | 200 |  404  |  200  |   200   | 404
schedules              delete |  404  | 200 |  404  | 200 |  404  |  200  |   200   | 404
intake_points          list   |  200- | 200-|  200- | 200 |  200- |  200  |   200   | 200-
intake_points          view   |  404  | 404 |  404  | 200 |  404  |  200  |   200   | 404
intake_points          create |  400  | 400 |  400  | 200 |  400  |  200  |   200   | 400
intake_points          update |  404  | 404 |  404  | 200 |  404  |  200  |   200   | 404
intake_points          delete |  403  | 403 |  403  | 403 |  403  |  403  |   403   | 403
municipalities         list   |  200  | 200 |  200  | 200 |  200  |  200  |   200   | 200
municipalities         view   |  200  | 200 |  200  | 200 |  200  |  200  |   200   | 200
municipalities         create |  400  | 400 |  400  | 400 |  400  |  200  |   200   | 400
municipalities         update |  404  | 404 |  404  | 404 |  404  |  200  |   200   | 404
municipalities         delete |  403  | 403 |  403  | 403 |  403  |  403  |   403   | 403
municipality_successions list |  200  | 200 |  200  | 200 |  200  |  200  |   200   | 200
municipality_successions view |  200  | 200 |  200  | 200 |  200  |  200  |   200   | 200
municipality_successions create| 400  | 400 |  400  | 400 |  400  |  200  |   200   | 400
municipality_successions update| 404  | 404 |  404  | 404 |  404  |  200  |   200   | 404
municipality_successions delete| 403  | 403 |  403  | 403 |  403  |  403  |   403   | 403
postcode_areas         list   |  200  | 200 |  200  | 200 |  200  |  200  |   200   | 200
postcode_areas         view   |  200  | 200 |  200  | 200 |  200  |  200  |   200   | 200
postcode_areas         create |  400  | 400 |  400  | 400 |  400  |  200  |   200   | 400
postcode_areas         update |  404  | 404 |  404  | 404 |  404  |  200  |   200   | 404
postcode_areas         delete |  403  | 403 |  403  | 403 |  403  |  403  |   403   | 403
networks               list   |  200- | 200-|  200- | 200-|  200- |  200  |   200   | 200-
networks               view   |  404  | 404 |  404  | 404 |  404  |  200  |   200   | 404
networks               create |  400  | 400 |  400  | 400 |  400  |  200  |   200   | 400
networks               update |  404  | 404 |  404  | 404 |  404  |  200  |   200   | 404
networks               delete |  403  | 403 |  403  | 403 |  403  |  403  |   403   | 403
initiatives            list   |  200- | 200-|  200- | 200-|  200- |  200  |   200   | 200-
initiatives            view   |  404  | 404 |  404  | 404 |  404  |  200  |   200   | 404
initiatives            create |  400  | 400 |  400  | 400 |  400  |  200  |   200   | 400
initiatives            update |  404  | 404 |  404  | 404 |  404  |  200  |   200   | 404
initiatives            delete |  403  | 403 |  403  | 403 |  403  |  403  |   403   | 403
activities             list   |  200- | 200-|  200- | 200 |  200- |  200  |   200   | 200-
activities             view   |  404  | 404 |  404  | 200 |  404  |  200  |   200   | 404
activities             create |  400  | 400 |  400  | 200 |  400  |  200  |   200   | 400
activities             update |  404  | 404 |  404  | 200 |  404  |  200  |   200   | 404
activities             delete |  403  | 403 |  403  | 403 |  403  |  403  |   403   | 403
activity_facts         list   |  200- | 200-|  200- | 200-|  200- |  200- |   200-  | 200
activity_facts         view   |  404  | 404 |  404  | 404 |  404  |  404  |   404   | 200
activity_facts         create |  400  | 400 |  400  | 400 |  400  |  400  |   400   | 400
activity_facts         update |  400  | 400 |  400  | 400 |  400  |  400  |   400   | 400
activity_facts         delete |  400  | 400 |  400  | 400 |  400  |  400  |   400   | 400
obstacles              list   |  200- | 200-|  200- | 200-|  200- |  200  |   200   | 200-
obstacles              view   |  404  | 404 |  404  | 404 |  404  |  200  |   200   | 404
obstacles              create |  400  | 400 |  400  | 400 |  400  |  200  |   200   | 400
obstacles              update |  404  | 404 |  404  | 404 |  404  |  200  |   200   | 404
obstacles              delete |  404  | 404 |  404  | 404 |  404  |  200  |   200   | 404
agreements             list   |  200- | 200-|  200- | 200 |  200- |  200  |   200   | 200-
agreements             view   |  404  | 404 |  404  | 200 |  404  |  200  |   200   | 404
agreements             create |  400  | 400 |  400  | 200 |  400  |  400  |   400   | 400
agreements             update |  403  | 403 |  403  | 403 |  403  |  403  |   403   | 403
agreements             delete |  403  | 403 |  403  | 403 |  403  |  403  |   403   | 403
agreement_drafts       list   |  200- | 200-|  200- | 200 |  200- |  200  |   200   | 200-
agreement_drafts       view   |  404  | 404 |  404  | 200 |  404  |  200  |   200   | 404
agreement_drafts       create |  400  | 400 |  400  | 200 |  400  |  400  |   400   | 400
agreement_drafts       update |  404  | 404 |  404  | 200 |  404  |  404  |   404   | 404
agreement_drafts       delete |  403  | 403 |  403  | 403 |  403  |  403  |   403   | 403
agreement_list         list   |  200- | 200-|  200- | 200 |  200- |  200  |   200   | 200-
agreement_list         view   |  404  | 404 |  404  | 200 |  404  |  200  |   200   | 404
agreement_list         create |  400  | 400 |  400  | 400 |  400  |  400  |   400   | 400
agreement_list         update |  400  | 400 |  400  | 400 |  400  |  400  |   400   | 400
agreement_list         delete |  400  | 400 |  400  | 400 |  400  |  400  |   400   | 400
agreement_scans        list   |  200- | 200-|  200- | 200 |  200- |  200  |   200   | 200-
agreement_scans        view   |  404  | 404 |  404  | 200 |  404  |  200  |   200   | 404
agreement_scans        create |  400  | 400 |  400  | 200 |  400  |  200  |   200   | 400
agreement_scans        update |  404  | 404 |  404  | 200 |  404  |  200  |   200   | 404
agreement_scans        delete |  404  | 404 |  404  | 200 |  404  |  200  |   200   | 404
agreement_versions     list   |  200- | 200-|  200- | 200 |  200- |  200  |   200   | 200-
agreement_versions     view   |  404  | 404 |  404  | 200 |  404  |  200  |   200   | 404
agreement_versions     create |  403  | 403 |  403  | 403 |  403  |  403  |   403   | 403
agreement_versions     update |  403  | 403 |  403  | 403 |  403  |  403  |   403   | 403
agreement_versions     delete |  403  | 403 |  403  | 403 |  403  |  403  |   403   | 403
agreement_events       list   |  200  | 200 |  200  | 200 |  200  |  200  |   200   | 200
agreement_events       view   |  200  | 200 |  200  | 200 |  200  |  200  |   200   | 200
agreement_events       create |  403  | 403 |  403  | 403 |  403  |  403  |   403   | 403
agreement_events       update |  403  | 403 |  403  | 403 |  403  |  403  |   403   | 403
agreement_events       delete |  403  | 403 |  403  | 403 |  403  |  403  |   403   | 403
changes                list   |  200- | 200-|  200- | 200-|  200- |  200- |   200-  | 200
changes                view   |  404  | 404 |  404  | 404 |  404  |  404  |   404   | 200
changes                create |  403  | 403 |  403  | 403 |  403  |  403  |   403   | 403
changes                update |  403  | 403 |  403  | 403 |  403  |  403  |   403   | 403
changes                delete |  403  | 403 |  403  | 403 |  403  |  403  |   403   | 403
places                 list   |  403  | 403 |  403  | 403 |  403  |  403  |   403   | 403
places                 view   |  403  | 403 |  403  | 403 |  403  |  403  |   403   | 403
places                 create |  403  | 403 |  403  | 403 |  403  |  403  |   403   | 403
places                 update |  403  | 403 |  403  | 403 |  403  |  403  |   403   | 403
places                 delete |  403  | 403 |  403  | 403 |  403  |  403  |   403   | 403
users                  list   |  200- | 200-|  200- | 200-|  200- |  200- |   200   | 200-
users                  view   |  404  | 404 |  404  | 404 |  404  |  404  |   200   | 404
users                  create |  403  | 403 |  403  | 403 |  403  |  403  |   403   | 403
users                  update |  404  | 404 |  404  | 404 |  404  |  404  |   200   | 404
users                  delete |  403  | 403 |  403  | 403 |  403  |  403  |   403   | 403
invitations            list   |  200- | 200-|  200- | 200-|  200- |  200- |   200   | 200-
invitations            view   |  404  | 404 |  404  | 404 |  404  |  404  |   200   | 404
invitations            create |  400  | 400 |  400  | 400 |  400  |  400  |   200   | 400
invitations            update |  404  | 404 |  404  | 404 |  404  |  404  |   200   | 404
invitations            delete |  403  | 403 |  403  | 403 |  403  |  403  |   403   | 403
corrections            list   |  403  | 403 |  403  | 403 |  403  |  403  |   403   | 403
corrections            view   |  403  | 403 |  403  | 403 |  403  |  403  |   403   | 403
corrections            create |  403  | 403 |  403  | 403 |  403  |  403  |   403   | 403
corrections            update |  403  | 403 |  403  | 403 |  403  |  403  |   403   | 403
corrections            delete |  403  | 403 |  403  | 403 |  403  |  403  |   403   | 403
confirmations          list   |  403  | 403 |  403  | 403 |  403  |  403  |   403   | 403
confirmations          view   |  403  | 403 |  403  | 403 |  403  |  403  |   403   | 403
confirmations          create |  403  | 403 |  403  | 403 |  403  |  403  |   403   | 403
confirmations          update |  403  | 403 |  403  | 403 |  403  |  403  |   403   | 403
confirmations          delete |  403  | 403 |  403  | 403 |  403  |  403  |   403   | 403
demand_counts          list   |  403  | 403 |  403  | 403 |  403  |  403  |   403   | 403
demand_counts          view   |  403  | 403 |  403  | 403 |  403  |  403  |   403   | 403
demand_counts          create |  403  | 403 |  403  | 403 |  403  |  403  |   403   | 403
demand_counts          update |  403  | 403 |  403  | 403 |  403  |  403  |   403   | 403
demand_counts          delete |  403  | 403 |  403  | 403 |  403  |  403  |   403   | 403
audit_records          list   |  200- | 200-|  200- | 200-|  200- |  200  |   200   | 200-
audit_records          view   |  404  | 404 |  404  | 404 |  404  |  200  |   200   | 404
audit_records          create |  403  | 403 |  403  | 403 |  403  |  403  |   403   | 403
audit_records          update |  403  | 403 |  403  | 403 |  403  |  403  |   403   | 403
audit_records          delete |  403  | 403 |  403  | 403 |  403  |  403  |   403   | 403
audit_personal_values  list   |  200- | 200-|  200- | 200-|  200- |  200- |   200   | 200-
audit_personal_values  view   |  404  | 404 |  404  | 404 |  404  |  404  |   200   | 404
audit_personal_values  create |  403  | 403 |  403  | 403 |  403  |  403  |   403   | 403
audit_personal_values  update |  403  | 403 |  403  | 403 |  403  |  403  |   403   | 403
audit_personal_values  delete |  403  | 403 |  403  | 403 |  403  |  403  |   403   | 403
`;

export type Scope = 'own' | 'foreign';
export const COLUMNS: [Person, Scope][] = [
  ['guest', 'foreign'],
  ['editor', 'own'],
  ['editor', 'foreign'],
  ['officer', 'own'],
  ['officer', 'foreign'],
  ['staff', 'foreign'],
  ['manager', 'foreign'],
  ['site', 'foreign'],
];

export interface Cell {
  collection: string;
  action: string;
  person: Person;
  scope: Scope;
  expected: string;
}

export const CELLS: Cell[] = SPECIFICATION.trim()
  .split('\n')
  .slice(2)
  .flatMap((line) => {
    const [head = '', ...cells] = line.split('|');
    const [collection = '', action = ''] = head.trim().split(/\s+/);
    return COLUMNS.map(([person, scope], column) => ({
      collection,
      action,
      person,
      scope,
      expected: (cells[column] ?? '').trim(),
    }));
  });
