import { SMTPServer } from 'smtp-server';
import { freePort } from './pocketbase.ts';

/** A mail as it came over the wire. */
export interface CaughtMail {
  to: string[];
  /** Head and body, decoded where they were encoded. */
  text: string;
}

/** A real mail server on this machine that keeps what it is given. */
export interface MailCatcher {
  port: number;
  mails: CaughtMail[];
  /** Whether it refuses what comes. */
  isFull: boolean;
  stop(): Promise<void>;
}

export async function startMailCatcher(): Promise<MailCatcher> {
  const catcher: MailCatcher = { port: await freePort(), mails: [], isFull: false, stop: async () => {} };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: (_, __, done) => done(catcher.isFull ? new Error('mailbox is full') : null),
    onData(stream, session, done) {
      const pieces: Buffer[] = [];
      stream.on('data', (piece: Buffer) => pieces.push(piece));
      stream.on('end', () => {
        const to = session.envelope.rcptTo.map(({ address }) => address);
        catcher.mails.push({ to, text: decoded(Buffer.concat(pieces).toString('utf8')) });
        done();
      });
    },
  });
  await new Promise<void>((done) => server.listen(catcher.port, '127.0.0.1', done));
  catcher.stop = () => new Promise((done) => server.close(() => done()));
  return catcher;
}

/** Quoted-printable undone: soft line breaks and `=E2`. */
function decoded(raw: string): string {
  const bytes = raw
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}
