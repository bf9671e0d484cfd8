import { SettingsError } from '../settings/settings-error.ts';

/** How mail leaves. Without it no mail is sent, and nothing that needs mail is offered. */
export interface MailSettings {
  host: string;
  port: number;
  /** `starttls`: encrypted or not at all. `none`: only for a server on this machine. */
  security: 'starttls' | 'tls' | 'none';
  /** Empty where the server asks for none. */
  user: string;
  password: string;
  /** The address that mails come from: `Ketenkaart <post@example.org>`. */
  from: string;
}

const SUBMISSION_PORT = 587;
const LOOPBACK = ['127.0.0.1', 'localhost', '::1'];

/** From the environment; null without `SMTP_HOST`. Throws a `SettingsError` that says what to mend. */
export function readMailSettings(env: NodeJS.ProcessEnv): MailSettings | null {
  const host = env.SMTP_HOST?.trim() ?? '';
  if (host === '') return null;
  const security = env.SMTP_SECURITY || 'starttls';
  if (security !== 'starttls' && security !== 'tls' && security !== 'none') {
    throw new SettingsError(`SMTP_SECURITY=${security} is not known: give starttls, tls or none.`);
  }
  if (security === 'none' && !LOOPBACK.includes(host)) {
    throw new SettingsError('SMTP_SECURITY=none is for a mail server on this machine alone: give starttls or tls.');
  }
  const port = Number(env.SMTP_PORT || SUBMISSION_PORT);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) throw new SettingsError('SMTP_PORT is not a port.');
  const from = env.MAIL_FROM?.trim() ?? '';
  if (!from.includes('@')) throw new SettingsError('MAIL_FROM is not set: give the address that mails come from.');
  return { host, port, security, user: env.SMTP_USER ?? '', password: env.SMTP_PASSWORD ?? '', from };
}
