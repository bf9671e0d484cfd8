import { connect } from 'node:net';

/** Who is not answered by then is not answered. */
const SILENCE_MS = 5_000;

/** Says bytes (one character each) over a connection of its own; what came back until the server closed it or kept silent. */
export function sayRaw(port: number, text: string): Promise<string> {
  return new Promise((done) => {
    const chunks: Buffer[] = [];
    const socket = connect({ port, host: '127.0.0.1', noDelay: true });
    const end = () => {
      socket.destroy();
      done(Buffer.concat(chunks).toString('latin1'));
    };
    socket.setTimeout(SILENCE_MS, end);
    socket.on('connect', () => socket.write(text, 'latin1'));
    socket.on('data', (chunk) => chunks.push(chunk));
    socket.on('close', end);
    socket.on('error', () => {});
  });
}

/** The status of the first answer in what came back; 0 when there is none. */
export function statusIn(told: string): number {
  return Number(/^HTTP\/1\.1 (\d{3}) /.exec(told)?.[1] ?? 0);
}

/** A request that closes its connection. `fields`: `Name: value`; without a Host of its own it gets an ordinary one. */
export function rawRequest(target: string, fields: readonly string[] = [], method = 'GET'): string {
  const host = fields.some((field) => /^host\s*:/i.test(field)) ? [] : ['Host: ketenkaart.example'];
  return `${[`${method} ${target} HTTP/1.1`, ...host, 'Connection: close', ...fields].join('\r\n')}\r\n\r\n`;
}
