import { CAPACITIES, PHASES, SERVICE_KINDS, TARGET_GROUPS } from '../../domain/directory/types.ts';
import { DEFAULT_LANGUAGE, type MessageKey } from '../../i18n/languages.ts';
import { translator } from '../../i18n/translate.ts';
import { PHASE_LABELS } from '../directory/phase-labels.ts';
import { STATUS_LABELS } from '../directory/status-labels.ts';
import { TARGET_GROUP_LABELS } from '../directory/target-group-labels.ts';
import { CAPACITY_LABELS, KIND_LABELS } from './service-value-labels.ts';

const t = translator(DEFAULT_LANGUAGE);

/** The codes of a service's form with their words. */
const WORDS = new Map<string, MessageKey>([
  ...PHASES.map((phase) => [phase, PHASE_LABELS[phase]] as const),
  ...TARGET_GROUPS.map((group) => [group, TARGET_GROUP_LABELS[group]] as const),
  ...SERVICE_KINDS.map((kind) => [kind, KIND_LABELS[kind]] as const),
  ...CAPACITIES.map((capacity) => [capacity, CAPACITY_LABELS[capacity]] as const),
  ...Object.entries(STATUS_LABELS),
]);
const CODED = ['kind', 'capacity', 'status', 'phases', 'target_groups'];

/** What a field of a service holds, in words; undefined where its value says it already. */
export function serviceValueLabel(field: string, value: unknown): string | undefined {
  if (!CODED.includes(field)) return undefined;
  const codes = Array.isArray(value) ? value : [value];
  const words = codes.map((code) => WORDS.get(String(code))).filter((key) => key !== undefined);
  return words.map((key) => t(key)).join(', ') || undefined;
}
