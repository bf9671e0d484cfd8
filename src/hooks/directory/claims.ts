/**
 * What municipalities alone say of organisations that are not theirs, in one answer: by the lists of seven collections it
 * would be seven, and PocketBase holds up each that is empty.
 */
import { canSeeClaim } from '../../domain/hooks-entry.ts';
import { currentUser } from '../access/current-user.ts';
import type { SignedInEvent } from '../pocketbase.ts';
import { rowsOf } from '../sql.ts';

const OF_SERVICE = 'JOIN services s ON s.id = r.service JOIN organizations o ON o.id = s.organization';
const OF_ORGANIZATION = 'JOIN organizations o ON o.id = r.organization';
/** Of each collection: how its organisation is found, and what a record tells in words of its own. */
const PARTS: readonly (readonly [collection: string, joins: string, tells: string])[] = [
  ['presences', OF_ORGANIZATION, "''"],
  ['locations', OF_ORGANIZATION, "r.name || ', ' || r.street || ', ' || r.place"],
  ['services', OF_ORGANIZATION, "r.name || ', ' || r.description"],
  ['service_areas', OF_SERVICE, "s.name || ', ' || r.name"],
  [
    'service_at_locations',
    `${OF_SERVICE} JOIN locations l ON l.id = r.location`,
    "s.name || ', ' || l.street || ', ' || l.place",
  ],
  ['schedules', OF_SERVICE, "s.name || ', ' || r.description"],
  [
    'phones',
    `LEFT JOIN services s ON s.id = r.service LEFT JOIN locations l ON l.id = r.location
     JOIN organizations o ON o.id IN (r.organization, s.organization, l.organization)`,
    "r.number || ', ' || r.description",
  ],
];
const NO_CLAIM = {
  collection: '',
  id: '',
  updated: '',
  claimedById: '',
  refusal: '',
  tells: '',
  organizationId: '',
  organizationName: '',
};

export function listClaims(e: SignedInEvent): unknown {
  const user = currentUser(e.app, e.auth);
  const sql = PARTS.map(
    ([collection, joins, tells]) =>
      `SELECT '${collection}' AS collection, r.id, r.updated, r.claimed_by AS claimedById, r.claim_refusal AS refusal,
      ${tells} AS tells, o.id AS organizationId, o.name AS organizationName FROM ${collection} r ${joins} WHERE r.claimed_by != ''`,
  );
  const rows = rowsOf(e.app, sql.join(' UNION ALL '), {}, NO_CLAIM);
  const claims: (typeof NO_CLAIM)[] = JSON.parse(JSON.stringify(rows));
  return e.json(200, { claims: claims.filter((claim) => canSeeClaim(user, claim)) });
}
