import type { DocumentErrors } from '../../domain/agreement/document-reader.ts';
import type { AgreementDocument } from '../../domain/agreement/types.ts';
import type { Directory } from '../../domain/directory/directory.ts';
import { type PartReading, type PartValues, rowValues } from './part-reading.ts';
import { generalOf, partiesOf, readGeneral, readParties, readReferrals, readTasks, referralsOf } from './read-parts.ts';

/** The parts in which a draft is written, by the words in their pages' addresses, in the order in which people think of them. */
export const PART_SLUGS = ['algemeen', 'partijen', 'taken', 'doorverwijzen'] as const;
export type PartSlug = (typeof PART_SLUGS)[number];

export interface AgreementPart {
  /** What it shows of the document, and what may be missing in it: paths begin with one of these. */
  paths: readonly string[];
  read(form: FormData, before: AgreementDocument, directory: Directory): PartReading;
  /** The fields as they are first shown, with spare rows. */
  show(document: AgreementDocument): { values: PartValues; rows: number };
}

/** Empty rows to fill in, after those that are there. */
const SPARE_ROWS = 1;

function shownRows(rows: readonly object[]): { values: PartValues; rows: number } {
  return { values: rowValues(rows), rows: rows.length + SPARE_ROWS };
}

/** How each part is read and shown. */
export const AGREEMENT_PARTS: Readonly<Record<PartSlug, AgreementPart>> = {
  algemeen: {
    paths: ['title', 'municipalities', 'term', 'considerations', 'dataSharing', 'quality'],
    read: readGeneral,
    show: (document) => ({ values: generalOf(document), rows: 0 }),
  },
  partijen: {
    paths: ['parties'],
    read: readParties,
    show: (document) => shownRows(partiesOf(document)),
  },
  taken: {
    paths: ['commitments'],
    read: readTasks,
    show: ({ commitments }) => shownRows(commitments),
  },
  doorverwijzen: {
    paths: ['referralRules'],
    read: readReferrals,
    show: (document) => shownRows(referralsOf(document)),
  },
};

/** What is wrong within a part, by its fields; what is wrong elsewhere is told there. */
export function partErrors({ fieldOf, errors }: PartReading, found: DocumentErrors): Record<string, string> {
  const byField: Record<string, string> = {};
  for (const [path, code] of Object.entries(found)) byField[fieldOf(path) || 'form'] = code;
  return { ...byField, ...errors };
}
