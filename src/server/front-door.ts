import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import { type KeptAnswer, messageFor } from './kept-bytes.ts';
import { PlainHeads } from './plain-head.ts';
import { WireBytes } from './wire-bytes.ts';

/** The answer that is there already for an address, at a moment (epoch milliseconds); null when it must be made. */
export type FindKept = (target: string, now: number) => KeptAnswer | null;

/**
 * Stands before Node's HTTP server and answers plain requests for what is kept straight on the socket; at the first
 * piece that is anything else, the connection goes to Node with that piece, for good. Nothing of HTTP is judged here:
 * what is not plain beyond doubt is not ours. Why, and what it gains: content/decisions/0010-front-door.md.
 */
export class FrontDoor {
  readonly #idleMs: number;
  readonly #silentMs: number;
  readonly #toNode: (socket: Socket) => void;
  readonly #find: FindKept;
  readonly #wire: WireBytes;
  readonly #sockets = new Set<Socket>();

  /** Takes over the server's new connections. */
  constructor(server: Server, find: FindKept) {
    const own = server.listeners('connection');
    server.removeAllListeners('connection');
    this.#idleMs = server.keepAliveTimeout + server.keepAliveTimeoutBuffer;
    this.#silentMs = server.headersTimeout;
    this.#toNode = (socket) => {
      for (const listener of own) Reflect.apply(listener, server, [socket]);
    };
    this.#find = find;
    this.#wire = new WireBytes(server.keepAliveTimeout);
    server.on('connection', (socket: Socket) => this.#take(socket));
  }

  /** Ends the connections that wait here for a next request, after what was still to be sent on them. */
  close(): void {
    for (const socket of this.#sockets) socket.destroySoon();
  }

  #take(socket: Socket): void {
    const sockets = this.#sockets;
    sockets.add(socket);
    const heads = new PlainHeads();
    let answered = false;
    const onData = (piece: Buffer) => {
      const head = heads.read(piece);
      const now = Date.now();
      const kept = head && this.#find(head.target, now);
      // Who asks on without taking the answer before: Node knows how to make them wait.
      if (!kept || socket.writableLength > 0) return handOver(piece);
      socket.write(this.#wire.of(messageFor(kept, head.wish), now));
      if (!answered) socket.setTimeout(this.#idleMs);
      answered = true;
    };
    const onEnd = () => socket.end();
    const onGone = () => socket.destroy();
    const onClose = () => sockets.delete(socket);
    const handOver = (piece: Buffer) => {
      socket.off('data', onData).off('end', onEnd).off('timeout', onGone).off('error', onGone).off('close', onClose);
      socket.setTimeout(0);
      sockets.delete(socket);
      socket.pause();
      socket.unshift(piece);
      this.#toNode(socket);
      socket.resume();
    };
    // Nobody has to be told of a connection that broke or kept silent.
    socket.on('data', onData).on('end', onEnd).on('timeout', onGone).on('error', onGone).on('close', onClose);
    socket.setTimeout(this.#silentMs);
  }
}
