import type { Claimable, Location } from '../../domain/directory/types.ts';
import type { Provenance } from '../../domain/provenance.ts';
import type { Language, MessageKey } from '../../i18n/languages.ts';
import { translator } from '../../i18n/translate.ts';

/** What an address is made of; a town hall has no more. */
export type PostalAddress = Pick<Location, 'name' | 'street' | 'postcode' | 'place'>;

type Fact = Exclude<
  keyof Location,
  keyof PostalAddress | keyof Provenance | keyof Claimable | 'id' | 'organizationId' | 'municipalityId' | 'status'
>;

/** What residents read of a place below its address, in this order, after what is said before it; null for nothing. */
const SAID_BEFORE: Readonly<Record<Fact, MessageKey | null>> = {
  accessibility: null,
};

/** A place as it is shown: its address, and what more is known of it. */
export type ShownPlace = PostalAddress & Partial<Pick<Location, Fact>>;

/** `label` in the language of the page, empty for none; `text` in that of the records. */
export function placeFacts(place: ShownPlace, language: Language): { label: string; text: string }[] {
  const t = translator(language);
  return (Object.keys(SAID_BEFORE) as Fact[]).flatMap((fact) => {
    const [text = '', before] = [place[fact], SAID_BEFORE[fact]];
    return text === '' ? [] : [{ label: before ? t(before) : '', text }];
  });
}
