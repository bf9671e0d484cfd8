import { formatDay, formatMoment, formatNumber } from '../../i18n/format.ts';
import { DEFAULT_LANGUAGE } from '../../i18n/languages.ts';
import { translator } from '../../i18n/translate.ts';

/** What was found of the chain (`ChainCheck` in data/audit/audit-chain.ts). Moments in epoch milliseconds, `keptOn` a Dutch day. */
type Found =
  | { kind: 'intact'; head: { seq: number }; since: number; keptOn: string }
  | { kind: 'broken'; seq: number; fault: string }
  | { kind: 'running'; done: number };

/** In one or two sentences: is the list whole, and against what was it held? */
export function chainLabel(found: Found): string {
  const t = translator(DEFAULT_LANGUAGE);
  const number = (value: number) => formatNumber(value, DEFAULT_LANGUAGE);
  if (found.kind === 'running') return t('work.chain_running', { count: number(found.done) });
  if (found.kind === 'broken') {
    return found.fault === 'cut_off'
      ? t('work.chain_cut_off', { number: number(found.seq) })
      : t('work.chain_broken', { number: number(found.seq) });
  }
  const moment = formatMoment(found.since, DEFAULT_LANGUAGE);
  const intact = t('work.chain_intact', { count: number(found.head.seq), moment });
  if (found.keptOn === '') return intact;
  return `${intact} ${t('work.chain_kept', { day: formatDay(found.keptOn, DEFAULT_LANGUAGE) })}`;
}
