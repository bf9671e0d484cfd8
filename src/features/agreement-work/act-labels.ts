import type { AgreementAct } from '../../domain/agreement/lifecycle.ts';
import { DEFAULT_LANGUAGE } from '../../i18n/languages.ts';
import { translator } from '../../i18n/translate.ts';
import { AGREEMENT_ACT_WORDS, type AgreementNotice } from '../../paths.ts';

const t = translator(DEFAULT_LANGUAGE);

interface ActLabels {
  title: string;
  /** What it brings about, and for whom. */
  means: string;
  button: string;
  /** Where an error leads that belongs to no field. */
  firstFieldId: string;
  /** What the agreement's page says afterwards; null where there is no such page any more. */
  done: AgreementNotice | null;
  /** What is read below the form: the draft, what is public now, or nothing. */
  shows: 'draft' | 'public' | 'none';
  /** Whether a draft must be complete, and say something new, before the form is shown. */
  needsReady: boolean;
}

/** What the page of each act says. */
export const ACT_LABELS: Readonly<Record<AgreementAct, ActLabels>> = {
  announce: {
    title: t('work.agreement_announce'),
    means: t('work.agreement_announce_means'),
    button: t('work.agreement_announce_now'),
    firstFieldId: 'doen',
    done: 'bekendgemaakt',
    shows: 'draft',
    needsReady: true,
  },
  record: {
    title: t('work.agreement_record'),
    means: t('work.agreement_record_means'),
    button: t('work.agreement_record_now'),
    firstFieldId: 'signed_date',
    done: 'vastgelegd',
    shows: 'none',
    needsReady: true,
  },
  confirm: {
    title: t('work.agreement_confirm'),
    means: t('work.agreement_confirm_means'),
    button: t('work.agreement_confirm_now'),
    firstFieldId: 'doen',
    done: 'bevestigd',
    shows: 'public',
    needsReady: false,
  },
  withdraw: {
    title: t('work.agreement_withdraw'),
    means: t('work.agreement_withdraw_means'),
    button: t('work.agreement_withdraw_now'),
    firstFieldId: 'reason',
    done: 'ingetrokken',
    shows: 'none',
    needsReady: false,
  },
  discard: {
    title: t('work.agreement_discard'),
    means: t('work.agreement_discard_means'),
    button: t('work.agreement_discard_now'),
    firstFieldId: 'doen',
    done: null,
    shows: 'none',
    needsReady: false,
  },
};

/** An act without a page's address does not compile. */
const WORDS: Readonly<Record<AgreementAct, string>> = AGREEMENT_ACT_WORDS;
const ACTS = Object.entries(WORDS) as [AgreementAct, string][];

/** The act whose page has this word in its address; null for every other word. */
export function actOfWord(word: string): AgreementAct | null {
  return ACTS.find(([, own]) => own === word)?.[0] ?? null;
}
