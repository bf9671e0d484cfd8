import { AGREEMENT_PARTS, type AgreementPart, PART_SLUGS, type PartSlug } from '../../forms/agreement/parts.ts';
import { DEFAULT_LANGUAGE } from '../../i18n/languages.ts';
import { translator } from '../../i18n/translate.ts';

const t = translator(DEFAULT_LANGUAGE);

interface Texts {
  title: string;
  /** "… and one more", for parts that are lists. */
  more: string;
  firstFieldId: string;
}

const TEXTS: Readonly<Record<PartSlug, Texts>> = {
  algemeen: { title: t('work.agreement_part_general'), more: '', firstFieldId: 'title' },
  partijen: {
    title: t('work.agreement_part_parties'),
    more: t('work.agreement_more_parties'),
    firstFieldId: '0-name',
  },
  taken: { title: t('work.agreement_part_tasks'), more: t('work.agreement_more_tasks'), firstFieldId: '0-task' },
  doorverwijzen: {
    title: t('work.agreement_part_referrals'),
    more: t('work.agreement_more_referrals'),
    firstFieldId: '0-from',
  },
};

/** A part with what its page says. */
export interface PartLabels extends Texts, AgreementPart {
  slug: PartSlug;
}

/** The parts of a draft, in their order. */
export const PARTS: readonly PartLabels[] = PART_SLUGS.map((slug) => ({
  slug,
  ...TEXTS[slug],
  ...AGREEMENT_PARTS[slug],
}));

/** The part whose page has this word in its address; null for every other word. */
export function partOfWord(word: string): PartLabels | null {
  return PARTS.find(({ slug }) => slug === word) ?? null;
}
