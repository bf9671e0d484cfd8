import type { AuditRow } from '../../domain/access/audit-chain.ts';
import { readDocument } from '../../domain/agreement/agreement-text.ts';
import type { Directory } from '../../domain/directory/directory.ts';
import { DEFAULT_LANGUAGE } from '../../i18n/languages.ts';
import { translator } from '../../i18n/translate.ts';

const t = translator(DEFAULT_LANGUAGE);

const ACTIONS = new Map([
  ['created', t('work.action_created')],
  ['updated', t('work.action_updated')],
  ['deleted', t('work.action_deleted')],
  ['invited', t('work.action_invited')],
  ['revoked', t('work.action_revoked')],
  ['accepted', t('work.action_accepted')],
  ['activated', t('work.action_activated')],
  ['deactivated', t('work.action_deactivated')],
  ['announced', t('work.action_announced')],
  ['recorded', t('work.action_recorded')],
  ['withdrawn', t('work.action_withdrawn')],
  ['terminated', t('work.action_terminated')],
]);

/** What happened, in a word; one nobody foresaw is shown as it is stored. */
export function actionLabel(action: string): string {
  return ACTIONS.get(action) ?? action;
}

const ROLES = new Map([
  ['editor', t('work.role_editor')],
  ['officer', t('work.role_officer')],
  ['staff', t('work.role_staff')],
  ['site', t('work.role_site')],
]);

/** Names of people as far as somebody sees them who may not see others': the own one. */
export function ownName({ id, name }: { id: string; name: string }): ReadonlyMap<string, string> {
  return new Map([[id, name]]);
}

/** Who did it: a name, or what the machine is; of somebody whose name was erased, or is not to be seen, the role and the id. */
export function actorLabel(row: AuditRow, names: ReadonlyMap<string, string>): string {
  if (row.actor_role === 'superuser') return t('work.actor_superuser');
  if (row.actor_role === 'visitor') return t('work.actor_visitor');
  if (row.actor === '') return t('work.actor_system');
  return names.get(row.actor) ?? `${ROLES.get(row.actor_role) ?? row.actor_role} (${row.actor})`;
}

/** What audited records are about, as data/audit/audit-subjects.ts finds it: names by id, null for what was deleted. */
type Subjects = ReadonlyMap<string, readonly string[] | null>;

/** Values behind salted hashes; null for who may not see which they were. */
type Personal = ReadonlyMap<string, string> | null;

/** `names`: of people by id. */
interface Known {
  subjects: Subjects;
  names: ReadonlyMap<string, string>;
  directory: Directory;
  personal: Personal;
  firsts: FirstRows;
}

/** First rows of reports and confirmations by id, for what their later rows are about. */
type FirstRows = ReadonlyMap<string, AuditRow>;

/** Nobody reads these by the API: only the row in which they came, or went, tells what they are about. */
const TOLD_BY_FIRST_ROW = ['corrections', 'confirmations'];

/** Ids of records whose first row must be read, to say what these rows are about. */
export function needFirstRow(rows: readonly AuditRow[]): string[] {
  const later = rows.filter(({ collection, action }) => TOLD_BY_FIRST_ROW.includes(collection) && action === 'updated');
  return [...new Set(later.map(({ record }) => record))];
}

/** What a reader's report in this row is about. */
function reportedBy(row: AuditRow, firsts: FirstRows): { collection: string; record: string } | null {
  if (row.collection !== 'corrections') return null;
  const { collection, record } = parsed(firsts.get(row.record) ?? row);
  const [about, id] = [collection?.to ?? collection?.from, record?.to ?? record?.from];
  return typeof about === 'string' && typeof id === 'string' ? { collection: about, record: id } : null;
}

/** Whom the mail of this confirmation went to. */
function mailedTo(row: AuditRow, firsts: FirstRows): string {
  const { user } = parsed(firsts.get(row.record) ?? row);
  return typeof user?.to === 'string' ? user.to : '';
}

/** What must be asked for by name: the records of these rows, and what reports in them are about. */
export function namedByRows(rows: readonly AuditRow[], firsts: FirstRows): { collection: string; record: string }[] {
  return rows.map((row) => reportedBy(row, firsts) ?? row);
}

/**
 * What the record is about, by name as of now: itself, whose it is and where. Of one that was deleted what the row itself
 * still says; of one without any name the id.
 */
export function recordLabel(row: AuditRow, { subjects, names, directory, personal, firsts }: Known): string {
  if (row.collection === 'users') return names.get(row.record) ?? row.record;
  if (row.collection === 'confirmations') return names.get(mailedTo(row, firsts)) ?? row.record;
  const found = subjects.get(reportedBy(row, firsts)?.record ?? row.record);
  if (found === null)
    return [...titleInRow(row, personal), ...namesInRow(row, directory), t('work.audit_deleted')].join(', ');
  return found?.join(', ') || row.record;
}

/** Fields of a change that name the record, or point to what it is about. */
const NAMING_FIELDS = ['name', 'slug', 'organization', 'service', 'location', 'municipality', 'municipalities'];

function namesInRow(row: AuditRow, { organizations, services, locations, municipalities }: Directory): string[] {
  const changes = parsed(row);
  return NAMING_FIELDS.flatMap((field) => {
    const values = [changes[field]?.from ?? changes[field]?.to ?? []].flat();
    return values.flatMap((value) => {
      if (typeof value !== 'string' || value === '') return [];
      if (field === 'name') return [value];
      // The word for an address tells something only where nothing else does.
      if (field === 'slug') return changes.name ? [] : [value];
      return [organizations, services, locations, municipalities].flatMap((table) => table.get(value)?.name ?? []);
    });
  });
}

/** Of a draft that was thrown away, while its text was not erased. */
function titleInRow(row: AuditRow, personal: Personal): string[] {
  const text = row.collection === 'agreement_drafts' ? parsed(row).document?.from : undefined;
  const stored = isPersonal(text) ? personal?.get(text.hash) : undefined;
  if (stored === undefined) return [];
  const { title } = readDocument(JSON.parse(stored) as string);
  return title ? [title] : [];
}

/** One change, ready to be shown. */
export interface ShownChange {
  field: string;
  from: string;
  to: string;
}

/** The changes of a row. A personal value that was erased, or is not the reader's to see, says so. */
export function changesOf(row: AuditRow, personal: Personal): ShownChange[] {
  return Object.entries(parsed(row)).map(([field, change]) => ({
    field,
    from: valueText(change.from, personal),
    to: valueText(change.to, personal),
  }));
}

/** Hashes of personal values in these rows. */
export function personalHashes(rows: readonly AuditRow[]): string[] {
  const values = rows.flatMap((row) => Object.values(parsed(row)).flatMap(({ from, to }) => [from, to]));
  return [...new Set(values.filter(isPersonal).map(({ hash }) => hash))];
}

function parsed(row: AuditRow): Record<string, { from?: unknown; to?: unknown }> {
  return JSON.parse(row.changes) as Record<string, { from?: unknown; to?: unknown }>;
}

function isPersonal(value: unknown): value is { hash: string } {
  return typeof value === 'object' && value !== null && 'hash' in value && typeof value.hash === 'string';
}

function valueText(value: unknown, personal: Personal): string {
  if (!isPersonal(value)) return plainText(value);
  if (!personal) return t('work.personal_value');
  const stored = personal.get(value.hash);
  return stored === undefined ? t('work.erased') : plainText(JSON.parse(stored));
}

function plainText(value: unknown): string {
  if (value === undefined || value === null || value === '') return '–';
  return typeof value === 'string' ? value : JSON.stringify(value);
}
