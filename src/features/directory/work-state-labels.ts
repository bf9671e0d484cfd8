import type { EntryFreshness } from '../../domain/directory/freshness.ts';
import type { WorkState } from '../../domain/directory/work-state.ts';
import type { Provenance } from '../../domain/provenance.ts';
import { formatDay } from '../../i18n/format.ts';
import { DEFAULT_LANGUAGE, type MessageKey } from '../../i18n/languages.ts';
import { translator } from '../../i18n/translate.ts';
import { freshnessLabel } from './freshness-labels.ts';

const STATES = {
  too_old: 'work.state_too_old',
  to_check: 'work.state_to_check',
  check_soon: 'work.state_check_soon',
  draft: 'work.state_draft',
  hidden: 'work.state_hidden',
  confirmed: 'work.state_confirmed',
  ended: 'work.state_ended',
  withdrawn: 'work.state_withdrawn',
} as const satisfies Record<WorkState, MessageKey>;

/** How a record stands, in words for who keeps it. */
export function workStateLabel(state: WorkState): string {
  return translator(DEFAULT_LANGUAGE)(STATES[state]);
}

/** When it was last said to be right: "22 november 2026", or that nobody ever did. */
export function lastCheckLabel({ assuredDate }: Pick<Provenance, 'assuredDate'>): string {
  if (assuredDate === '') return translator(DEFAULT_LANGUAGE)('work.never_checked');
  return formatDay(assuredDate, DEFAULT_LANGUAGE);
}

/** The same of a record that residents see with others as one entry: where one of those needs a check, which it is. */
export function entryCheckLabel(record: Pick<Provenance, 'assuredDate'>, freshness: EntryFreshness | null): string {
  if (!freshness || freshness.state === 'confirmed') return lastCheckLabel(record);
  const isMixed = freshness.parts.some(({ assuredDate }) => assuredDate !== record.assuredDate);
  return isMixed ? freshnessLabel(freshness, DEFAULT_LANGUAGE) : lastCheckLabel(record);
}
