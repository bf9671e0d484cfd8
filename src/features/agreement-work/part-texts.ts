import { DEFAULT_LANGUAGE } from '../../i18n/languages.ts';
import { translator } from '../../i18n/translate.ts';

const t = translator(DEFAULT_LANGUAGE);

/** The parts of a draft in words: what is said of which fields of the document, and where a list grows. */
export const PARTS = [
  {
    slug: 'algemeen',
    title: t('work.agreement_part_general'),
    paths: ['title', 'municipalities', 'term', 'considerations', 'dataSharing', 'quality'],
    more: '',
    firstFieldId: 'title',
  },
  {
    slug: 'partijen',
    title: t('work.agreement_part_parties'),
    paths: ['parties'],
    more: t('work.agreement_more_parties'),
    firstFieldId: '0-name',
  },
  {
    slug: 'taken',
    title: t('work.agreement_part_tasks'),
    paths: ['commitments'],
    more: t('work.agreement_more_tasks'),
    firstFieldId: '0-task',
  },
  {
    slug: 'doorverwijzen',
    title: t('work.agreement_part_referrals'),
    paths: ['referralRules'],
    more: t('work.agreement_more_referrals'),
    firstFieldId: '0-from',
  },
] as const;
