import { DEFAULT_LANGUAGE } from '../../i18n/languages.ts';
import { translator } from '../../i18n/translate.ts';
import type {
  AgreementNotice,
  ClaimNotice,
  ReportNotice,
  ScanNotice,
  TOO_LARGE_NOTICE,
  WorkNotice,
} from '../../paths.ts';

const t = translator(DEFAULT_LANGUAGE);

export interface DoneNotice {
  tone: 'info' | 'warning';
  text: string;
}

const done = (text: string): DoneNotice => ({ tone: 'info', text });
const notDone = (text: string): DoneNotice => ({ tone: 'warning', text });

/** What a page says has just happened, by the word in its address (src/paths.ts). */
const NOTICES = {
  record: {
    opgeslagen: done(t('work.saved')),
    verwijderd: done(t('work.deleted')),
    verborgen: done(t('work.phone_hidden')),
    gecontroleerd: done(t('work.all_right_done')),
    veranderd: notDone(t('work.all_right_changed')),
    'niet-gecontroleerd': notDone(t('work.all_right_refused')),
  },
  account: {
    opgeslagen: done(t('work.saved')),
    ingetrokken: done(t('work.revoked')),
    'niet-ingetrokken': notDone(t('work.not_revoked')),
  },
  agreement: {
    opgeslagen: done(t('work.agreement_saved')),
    bekendgemaakt: done(t('work.agreement_announced')),
    vastgelegd: done(t('work.agreement_recorded')),
    bevestigd: done(t('work.agreement_confirmed')),
    ingetrokken: done(t('work.agreement_withdrawn')),
    veranderd: notDone(t('work.agreement_happened_since')),
    weggegooid: done(t('work.agreement_discarded')),
    'scan-bewaard': done(t('work.scan_kept')),
    'scan-weg': done(t('work.scan_removed')),
  },
  rollout: {
    opgeslagen: done(t('work.saved')),
    verwijderd: done(t('work.rollout_deleted')),
  },
  report: {
    opgeslagen: done(t('work.report_saved')),
    'al-beantwoord': notDone(t('work.report_taken')),
  },
  claim: {
    overgenomen: done(t('work.claim_taken')),
    'niet-overgenomen': done(t('work.claim_not_taken')),
    'al-beantwoord': notDone(t('work.claim_gone')),
  },
} satisfies Record<'account' | 'rollout', Record<string, DoneNotice>> & {
  record: Record<Exclude<WorkNotice, ''>, DoneNotice>;
  agreement: Record<AgreementNotice | 'weggegooid' | Exclude<ScanNotice, typeof TOO_LARGE_NOTICE>, DoneNotice>;
  report: Record<ReportNotice, DoneNotice>;
  claim: Record<ClaimNotice, DoneNotice>;
};
export type NoticeSubject = keyof typeof NOTICES;

/** Null when nothing has happened, or nothing that the page knows of. */
export function doneNotice(about: NoticeSubject, address: URL): DoneNotice | null {
  const word = address.searchParams.get('melding') ?? '';
  return new Map<string, DoneNotice>(Object.entries(NOTICES[about])).get(word) ?? null;
}
