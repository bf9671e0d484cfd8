import { isDay } from '../calendar/day.ts';
import { PHASES } from '../directory/types.ts';
import { type DocumentErrors, DocumentReader } from './document-reader.ts';
import { AGREEMENT_LIMITS as LIMITS } from './limits.ts';
import { DOCUMENT_SCHEMA, DOCUMENT_VERSION, HELPERS, REFERRAL_MANNERS } from './types.ts';

/**
 * How far a document must be. A draft may have gaps; what is announced names who does what and until when; what is
 * recorded from paper may hold no more than the source tells, but it is between parties.
 */
export const DOCUMENT_STAGES = ['draft', 'announced', 'recorded'] as const;
export type DocumentStage = (typeof DOCUMENT_STAGES)[number];

/**
 * Everything wrong with an agreement's document, by path (`commitments.2.task`); empty when it may be stored at that
 * stage. Codes: `required`, `invalid`, `too_long`, `too_many`, `unseen_signs`, `not_one_line`, `unknown_field`, `unknown_party`, `same_party`,
 * `double`, `invalid_day`, `ends_before_start`, `two_parties`, `municipality_missing`.
 */
export function documentErrors(document: unknown, stage: DocumentStage): DocumentErrors {
  const read = new DocumentReader(stage !== 'draft');
  const root = read.fields('', document, [
    'schema',
    'version',
    'title',
    'municipalities',
    'parties',
    'considerations',
    'commitments',
    'referralRules',
    'term',
    'dataSharing',
    'quality',
  ]);
  if (!root) return read.errors;
  if (root.schema !== DOCUMENT_SCHEMA) read.blame('schema', 'invalid');
  if (root.version !== DOCUMENT_VERSION) read.blame('version', 'invalid');
  read.filled('title', root.title, LIMITS.titleMax);
  const municipalities = read.list('municipalities', root.municipalities, LIMITS.municipalities);
  municipalities.forEach((id, index) => {
    read.filled(`municipalities.${index}`, id, LIMITS.nameMax);
  });
  if (municipalities.length === 0) read.blame('municipalities', 'required');
  const keys = checkParties(read, root.parties, municipalities, stage);
  read.list('considerations', root.considerations, LIMITS.considerations).forEach((text, index) => {
    read.filled(`considerations.${index}`, text, LIMITS.textMax);
  });
  checkCommitments(read, root.commitments, keys, stage);
  checkReferralRules(read, root.referralRules, keys);
  checkTerm(read, root.term, stage);
  read.lines('dataSharing', root.dataSharing, LIMITS.textMax);
  read.lines('quality', root.quality, LIMITS.textMax);
  return read.errors;
}

/** The keys of the parties. */
function checkParties(
  read: DocumentReader,
  value: unknown,
  municipalities: readonly unknown[],
  stage: DocumentStage,
): string[] {
  const keys: string[] = [];
  const present: unknown[] = [];
  const parties = read.list('parties', value, LIMITS.parties);
  parties.forEach((item, index) => {
    const at = `parties.${index}`;
    const party = read.fields(at, item, ['key', 'name', 'organizationId', 'municipalityId']);
    if (!party) return;
    const isKey = typeof party.key === 'string' && /^p[1-9][0-9]{0,3}$/.test(party.key);
    if (!isKey) read.blame(`${at}.key`, 'invalid');
    else if (keys.includes(String(party.key))) read.blame(`${at}.key`, 'double');
    keys.push(String(party.key));
    read.filled(`${at}.name`, party.name, LIMITS.nameMax);
    read.text(`${at}.organizationId`, party.organizationId, LIMITS.nameMax);
    read.text(`${at}.municipalityId`, party.municipalityId, LIMITS.nameMax);
    present.push(party.municipalityId);
  });
  if (stage === 'draft') return keys;
  if (parties.length < 2) read.blame('parties', 'two_parties');
  else if (stage === 'announced' && !municipalities.every((id) => present.includes(id))) {
    read.blame('parties', 'municipality_missing');
  }
  return keys;
}

function checkCommitments(read: DocumentReader, value: unknown, keys: readonly string[], stage: DocumentStage): void {
  const commitments = read.list('commitments', value, LIMITS.commitments);
  commitments.forEach((item, index) => {
    const at = `commitments.${index}`;
    const one = read.fields(at, item, ['phase', 'task', 'responsible', 'supporting', 'helper']);
    if (!one) return;
    read.oneOf(`${at}.phase`, one.phase, PHASES);
    read.filled(`${at}.task`, one.task, LIMITS.taskMax);
    read.party(`${at}.responsible`, one.responsible, keys);
    const supporting = read.list(`${at}.supporting`, one.supporting, LIMITS.parties);
    if (supporting.some((key) => typeof key !== 'string' || !keys.includes(key))) {
      read.blame(`${at}.supporting`, 'unknown_party');
    }
    read.oneOf(`${at}.helper`, one.helper, HELPERS);
  });
  if (stage === 'announced' && commitments.length === 0) read.blame('commitments', 'required');
}

function checkReferralRules(read: DocumentReader, value: unknown, keys: readonly string[]): void {
  read.list('referralRules', value, LIMITS.referralRules).forEach((item, index) => {
    const at = `referralRules.${index}`;
    const rule = read.fields(at, item, ['from', 'to', 'when', 'manner', 'withinDays', 'legalBasis']);
    if (!rule) return;
    read.party(`${at}.from`, rule.from, keys);
    read.party(`${at}.to`, rule.to, keys);
    if (rule.from !== '' && rule.from === rule.to) read.blame(`${at}.to`, 'same_party');
    read.filled(`${at}.when`, rule.when, LIMITS.textMax);
    read.oneOf(`${at}.manner`, rule.manner, REFERRAL_MANNERS);
    if (rule.withinDays !== null && !isDayCount(rule.withinDays)) read.blame(`${at}.withinDays`, 'invalid');
    read.text(`${at}.legalBasis`, rule.legalBasis, LIMITS.textMax);
  });
}

function isDayCount(value: unknown): boolean {
  return typeof value === 'number' && value % 1 === 0 && value >= 0 && value <= LIMITS.withinDaysMax;
}

function checkTerm(read: DocumentReader, value: unknown, stage: DocumentStage): void {
  const term = read.fields('term', value, ['from', 'to']);
  if (!term) return;
  for (const end of ['from', 'to']) {
    const day = term[end];
    if (typeof day !== 'string') read.blame(`term.${end}`, 'invalid');
    else if (day === '' && stage === 'announced') read.blame(`term.${end}`, 'required');
    else if (day !== '' && !isDay(day)) read.blame(`term.${end}`, 'invalid_day');
  }
  const { from, to } = term;
  if (typeof from !== 'string' || typeof to !== 'string' || !isDay(from) || !isDay(to)) return;
  if (to < from) read.blame('term.to', 'ends_before_start');
}
