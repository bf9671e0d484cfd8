import { isOfficer, isStaff } from '../../domain/access/user.ts';
import { textOf } from '../../domain/checks/field-errors.ts';
import { ORGANIZATION_KINDS, RECORD_STATUSES } from '../../domain/directory/types.ts';
import { slugOf } from '../../domain/municipality/slug.ts';
import { checkedAlongside, idAlongside } from '../alongside.ts';
import { choice, day, digits, municipality, partialDate, takenFrom, text, website } from '../form-fields.ts';
import { typedIn } from '../read-form.ts';
import { type FormField, recordForm, type ValuesOf } from '../record-form.ts';
import { textLimits } from '../text-limits.ts';

/** Only staff say of whom an organisation is a branch: others do not send it. Its id is stored, empty for none. */
const nationalPartner: FormField<string> = {
  read: typedIn,
  store(typed, { directory, user }) {
    if (!isStaff(user)) return { value: undefined };
    return { value: directory.organizations.get(typed) ? typed : '' };
  },
  show: (stored) => (typeof stored === 'string' ? stored : ''),
};

const FIELDS = {
  name: text({ required: true }),
  kind: choice(ORGANIZATION_KINDS),
  national_partner: nationalPartner,
  description: text(),
  website: website(),
  email: text(),
  legal_name: text(),
  kvk_number: digits(),
  slug: text(),
  status: choice(RECORD_STATUSES, 'draft'),
  valid_to: day(),
  ...takenFrom,
};

/** The form of an organisation that is there. A word for its address that is left out stays as it was. */
export const ORGANIZATION_FORM = recordForm('organizations', FIELDS, (record, before) => ({
  ...record,
  slug: record.slug || (before && textOf(before, 'slug')) || wordFor(String(record.name ?? '')),
}));

/** The word for the address that a name makes, if need be without its end: what is too long is the name. */
function wordFor(name: string): string {
  return slugOf(name).slice(0, textLimits('organizations').slug).replace(/-+$/, '');
}

/** A new organisation, and beside it its first place, which is stored with it. */
export const NEW_ORGANIZATION_FORM = recordForm(
  'organizations',
  {
    ...FIELDS,
    presence_id: idAlongside(),
    presence_municipality: firstPlace(),
    presence_since: checkedAlongside(partialDate()),
  },
  ORGANIZATION_FORM.complete,
);

export type OrganizationValues = ValuesOf<typeof ORGANIZATION_FORM>;
export type NewOrganizationValues = ValuesOf<typeof NEW_ORGANIZATION_FORM>;

/** Without a place an officer could not read the own draft back. */
function firstPlace(): FormField<string> {
  const [needed, free] = [checkedAlongside(municipality({ required: true })), checkedAlongside(municipality())];
  return { ...free, store: (typed, context) => (isOfficer(context.user) ? needed : free).store(typed, context) };
}
