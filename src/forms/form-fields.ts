import { readDay, typedDay } from '../domain/calendar/read-day.ts';
import { readPartialDate, typedPartialDate } from '../domain/calendar/read-partial-date.ts';
import { readWebAddress } from '../domain/checks/web-address.ts';
import { readFullPostcode } from '../domain/municipality/read-full-postcode.ts';
import { readDutchPhone } from './dutch-phone.ts';
import { namedMunicipality } from './named-records.ts';
import { allTypedIn, tickedIn, typedIn } from './read-form.ts';
import type { FormField, StoredValue } from './record-form.ts';

interface Asked {
  /** An empty field is refused. The hooks ask for what every record needs; this asks for more. */
  required?: boolean;
}

const shownText = (stored: unknown) => (typeof stored === 'string' ? stored : '');

/** A field of text; `read` says what is stored of it. What is refused keeps what was typed. */
function textual(
  read: (typed: string) => StoredValue,
  { required = false }: Asked = {},
  show: (stored: string) => string = (stored) => stored,
): FormField<string> {
  return {
    read: typedIn,
    store: (typed) => (typed === '' && required ? { error: 'required' } : read(typed)),
    show: (stored) => show(shownText(stored)),
  };
}

/** Text as it is typed. */
export const text = (asked?: Asked) => textual((typed) => ({ value: typed }), asked);

/** "www.example.org" becomes an address with https. */
export const website = () => textual((typed) => ({ value: readWebAddress(typed) }));

/** "8011ab" becomes "8011 AB". */
export const postcode = () => textual((typed) => ({ value: readFullPostcode(typed) }));

/** Digits, however they were spaced. */
export const digits = () => textual((typed) => ({ value: typed.replace(/[\s.-]+/g, '') }));

/** A Dutch number, written the Dutch way. */
export const phoneNumber = (asked?: Asked) =>
  textual((typed) => {
    if (typed === '') return { value: '' };
    const number = readDutchPhone(typed);
    return number === null ? { error: 'invalid_phone' } : { value: number };
  }, asked);

/** A day, typed as people do. */
export const day = () =>
  textual(
    (typed) => {
      const read = readDay(typed);
      return read === null ? { error: 'invalid_day' } : { value: read };
    },
    {},
    typedDay,
  );

/** A day, a month or a year. */
export const partialDate = () =>
  textual(
    (typed) => {
      const read = readPartialDate(typed);
      return read === null ? { error: 'invalid_partial_date' } : { value: read };
    },
    {},
    typedPartialDate,
  );

/** One of a list; what is not in it was not chosen. `preset`: of a new record. */
export function choice(options: readonly string[], preset = ''): FormField<string> {
  return {
    read: typedIn,
    store: (typed) => (options.includes(typed) ? { value: typed } : { error: 'required' }),
    show: (stored) => shownText(stored) || preset,
  };
}

/** One of a list, or none. */
export function optionalChoice(options: readonly string[]): FormField<string> {
  return {
    read: typedIn,
    store: (typed) => ({ value: options.includes(typed) ? typed : '' }),
    show: shownText,
  };
}

/** Any number of a list. */
export function choices(options: readonly string[]): FormField<string[]> {
  return {
    read: allTypedIn,
    store: (typed) => ({ value: typed.filter((one) => options.includes(one)) }),
    show: (stored) => (Array.isArray(stored) ? stored.filter((one) => typeof one === 'string') : []),
  };
}

/** A box to tick. */
export function flag(): FormField<boolean> {
  return {
    read: tickedIn,
    store: (typed) => ({ value: typed }),
    show: (stored) => stored === true,
  };
}

/** A municipality, typed or chosen by its name; its id is stored. */
export function municipality({ required = false }: Asked = {}): FormField<string> {
  return {
    read: typedIn,
    store(typed, { directory, now }) {
      if (typed === '') return required ? { error: 'required' } : { value: '' };
      const named = namedMunicipality(directory, typed, now);
      return 'error' in named ? named : { value: named.id };
    },
    show: (stored, { directory }) => directory.municipalities.get(shownText(stored))?.name ?? '',
  };
}

/** What is typed of a source. */
export type SourceValues = { [Name in keyof typeof takenFrom]: string };

/**
 * Where staff have a fact from, when not from themselves. Only what is filled in is sent: without it the hooks name who
 * writes as the source, and for others they always do. The present source is not filled in: it did not say what changes.
 */
export const takenFrom = {
  source_name: unsent((typed) => ({ value: typed })),
  source_url: unsent((typed) => ({ value: readWebAddress(typed) })),
  source_date: unsent((typed) => {
    const read = readPartialDate(typed);
    return read === null ? { error: 'invalid_partial_date' } : { value: read };
  }),
};

function unsent(read: (typed: string) => StoredValue): FormField<string> {
  return { read: typedIn, store: (typed) => (typed === '' ? { value: undefined } : read(typed)), show: () => '' };
}
