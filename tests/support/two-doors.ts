import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { FrontDoor } from '../../src/server/http/front-door.ts';
import { type CachedAnswer, sendCached } from '../../src/server/rendering/cached-answer.ts';

/** A server that does not take a piece by then has stopped reading. */
const PIECE_MS = 2_000;
/** Who is not told anything more by then is not told anything. */
const SILENCE_MS = 3_000;

/** One server as the site has it, with the front door or with Node alone. */
export interface Door {
  server: Server;
  port: number;
  /** Null for Node alone. */
  front: FrontDoor | null;
  /** How many requests Node has answered. */
  byNode(): number;
  /** The server's side of every connection that is open. */
  sockets: ReadonlySet<Socket>;
  stop(): Promise<void>;
}

interface DoorOptions {
  kept: ReadonlyMap<string, CachedAnswer>;
  /** What is made anew; nothing unless said. */
  remake?: (target: string) => Promise<CachedAnswer> | null;
  /** For all that is not kept. */
  otherwise: CachedAnswer;
  withFront: boolean;
  limits?: { headersMs?: number; keepAliveMs?: number };
  /** How long Node takes to answer. */
  nodeMs?: number;
}

export async function openDoor({
  kept,
  remake = () => null,
  otherwise,
  withFront,
  limits = {},
  nodeMs = 0,
}: DoorOptions): Promise<Door> {
  let byNode = 0;
  const sockets = new Set<Socket>();
  const options = { keepAliveTimeoutBuffer: 0, connectionsCheckingInterval: 50 };
  const server = createServer(options, (request, response) => {
    byNode += 1;
    request.resume();
    const answer = () => sendCached(request, response, kept.get(request.url ?? '') ?? otherwise);
    if (nodeMs > 0) setTimeout(answer, nodeMs);
    else answer();
  });
  server.headersTimeout = limits.headersMs ?? 10_000;
  server.keepAliveTimeout = limits.keepAliveMs ?? 65_000;
  const front = withFront ? new FrontDoor(server, { find: (target) => kept.get(target) ?? null, remake }) : null;
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    server,
    port: (server.address() as AddressInfo).port,
    front,
    byNode: () => byNode,
    sockets,
    stop: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((done) => server.close(done));
    },
  };
}

/** A client's side of a connection, and what it was told so far, one character a byte. */
export interface Client {
  socket: Socket;
  told(): string;
  /** Resolves when the server has closed, or has been silent for long. */
  ended: Promise<'closed' | 'open'>;
}

export async function openClient(port: number): Promise<Client> {
  const socket = connect({ port, host: '127.0.0.1', noDelay: true, allowHalfOpen: true });
  const chunks: Buffer[] = [];
  const ended = new Promise<'closed' | 'open'>((done) => {
    socket.setTimeout(SILENCE_MS, () => {
      socket.destroy();
      done('open');
    });
    socket.on('data', (chunk) => chunks.push(chunk));
    socket.on('end', () => socket.end());
    socket.on('error', () => {});
    socket.on('close', () => done('closed'));
  });
  await new Promise((done) => socket.once('connect', done));
  return { socket, told: () => Buffer.concat(chunks).toString('latin1'), ended };
}

/** Says something, and waits until the server has taken it as a piece of its own or has closed. */
export async function say(door: Door, { socket }: Client, piece: string): Promise<void> {
  const deadline = Date.now() + PIECE_MS;
  const theirs = () => [...door.sockets].find(({ remotePort }) => remotePort === socket.localPort);
  while (!theirs() && socket.writable && Date.now() < deadline) await pause(0);
  const end = theirs();
  if (!end || !socket.writable) return;
  const until = end.bytesRead + piece.length;
  socket.write(piece, 'latin1');
  while (end.bytesRead < until && !end.destroyed && Date.now() < deadline) await pause(0);
}

/** Says `pieces` one after the other, then nothing more; what was told until the end, and how that was. */
export async function converse(door: Door, pieces: readonly string[]): Promise<string> {
  const client = await openClient(door.port);
  for (const piece of pieces) await say(door, client, piece);
  client.socket.end();
  const how = await client.ended;
  return `${undated(client.told())}[${how}]`;
}

/** Two doors may be asked in two seconds. */
export function undated(text: string): string {
  return text.replace(/(?<=\r\nDate: )[A-Z][a-z]{2}, \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d GMT(?=\r\n)/g, 'now');
}
