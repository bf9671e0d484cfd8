import { telephoneLink } from '../../domain/directory/telephone.ts';
import type { Phone, PhoneType } from '../../domain/directory/types.ts';
import type { MessageKey } from '../../i18n/languages.ts';

/** What a number is for, where it is not for talking. */
export const PHONE_TYPE_LABELS = {
  voice: null,
  text: 'phone.text',
  whatsapp: 'phone.whatsapp',
  text_relay: 'phone.text_relay',
} as const satisfies Record<PhoneType, MessageKey | null>;

/** The address that a number's link opens: the dialler, the messages, or WhatsApp's own page. */
export function phoneAddress(phone: Pick<Phone, 'number' | 'type'>): string {
  const dialled = telephoneLink(phone.number).slice('tel:'.length);
  if (phone.type === 'text') return `sms:${dialled}`;
  if (phone.type === 'whatsapp' && dialled.startsWith('+')) return `https://wa.me/${dialled.slice(1)}`;
  return `tel:${dialled}`;
}
