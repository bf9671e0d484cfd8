import { createTransport } from 'nodemailer';
import type { MailSettings } from './mail-settings.ts';

/** No mail server may keep us waiting longer. */
const ANSWER_MS = 20_000;

export interface Mail {
  to: string;
  subject: string;
  /** Plain, and nothing else: it is read everywhere and holds nothing that tells when it was opened. */
  text: string;
  /** Where one press stops mails of this kind: mail programs show it as a button. */
  stopAddress: string;
}

/** Sends one mail; rejects when the server did not take it. */
export type SendMail = (mail: Mail) => Promise<void>;

export function openMailer(settings: MailSettings): SendMail {
  const { host, port, security, user, password, from } = settings;
  const transport = createTransport({
    host,
    port,
    secure: security === 'tls',
    requireTLS: security === 'starttls',
    ignoreTLS: security === 'none',
    ...(user !== '' && { auth: { user, pass: password } }),
    connectionTimeout: ANSWER_MS,
    greetingTimeout: ANSWER_MS,
    socketTimeout: ANSWER_MS,
    // A text never names a file or an address for us to fetch.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return async ({ stopAddress, ...mail }) => {
    await transport.sendMail({ from, ...mail, headers: headersOf(stopAddress) });
  };
}

function headersOf(stopAddress: string): Record<string, string> {
  return {
    'Auto-Submitted': 'auto-generated',
    'List-Unsubscribe': `<${stopAddress}>`,
    // By RFC 8058 a mail program presses the button itself, and only over https.
    ...(stopAddress.startsWith('https:') && { 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }),
  };
}
