import type { Provenance } from '../../src/domain/provenance.ts';

/** A Wednesday: the day of every test that does not say otherwise. */
export const TODAY = '2026-03-11';

/** Nobody ever confirmed it; taken over a month ago. */
export const TO_BE_CHECKED = { assuredDate: '', retrievedDate: '2026-02-11' } as const;
/** Nobody confirmed it within a year. */
export const STALE = { assuredDate: '', retrievedDate: '2025-03-11' } as const;

/** Where a built record comes from: confirmed today by its owner. */
export const PROVENANCE: Provenance = {
  sourceName: 'Made up for a test',
  sourceUrl: '',
  sourceDate: '2026',
  licence: 'CC0-1.0',
  retrievedDate: TODAY,
  assuredDate: TODAY,
  assuredBy: 'the organisation',
};
