import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import { type CachedAnswer, messageFor, type Wish } from '../rendering/cached-answer.ts';
import { PlainHeads } from './plain-head.ts';
import { WireBytes } from './wire-bytes.ts';

/** What is the same for all who ask. Moments are epoch milliseconds. */
export interface SharedAnswers {
  /** What is there already; null when it must be made. */
  find(target: string, now: number): CachedAnswer | null;
  /** What was kept and has changed since is made anew, once for all who ask meanwhile; null for all else. */
  remake(target: string, now: number): Promise<CachedAnswer> | null;
}

/**
 * Stands before Node's HTTP server and answers plain requests for what is kept straight on the socket; at the first
 * piece that is anything else, the connection goes to Node with that piece, for good. Nothing of HTTP is judged here:
 * what is not plain beyond doubt is not ours. Why, and what it gains: content/decisions/0010-front-door.md.
 */
export class FrontDoor {
  readonly #idleMs: number;
  readonly #silentMs: number;
  readonly #toNode: (socket: Socket) => void;
  readonly #answers: SharedAnswers;
  readonly #wire: WireBytes;
  /** Those that wait for a next request. */
  readonly #sockets = new Set<Socket>();
  #closing = false;

  /** Takes over the server's new connections. */
  constructor(server: Server, answers: SharedAnswers) {
    const own = server.listeners('connection');
    server.removeAllListeners('connection');
    this.#idleMs = server.keepAliveTimeout + server.keepAliveTimeoutBuffer;
    this.#silentMs = server.headersTimeout;
    this.#toNode = (socket) => {
      for (const listener of own) Reflect.apply(listener, server, [socket]);
    };
    this.#answers = answers;
    this.#wire = new WireBytes(server.keepAliveTimeout);
    server.on('connection', (socket: Socket) => this.#take(socket));
  }

  /** Ends the connections that wait here for a next request, after what was still to be sent on them. */
  close(): void {
    this.#closing = true;
    for (const socket of this.#sockets) socket.destroySoon();
  }

  #take(socket: Socket): void {
    const sockets = this.#sockets;
    sockets.add(socket);
    const heads = new PlainHeads();
    let asked = false;
    const onData = (piece: Buffer) => {
      const head = heads.read(piece);
      // Who asks on without taking the answer before: Node knows how to make them wait.
      if (!head || socket.writableLength > 0) return handOver(piece);
      const now = Date.now();
      const cached = this.#answers.find(head.target, now);
      const making = cached ? null : this.#answers.remake(head.target, now);
      if (!cached && !making) return handOver(piece);
      if (!asked) socket.setTimeout(this.#idleMs);
      asked = true;
      if (cached) socket.write(this.#wire.of(messageFor(cached, head.wish), now));
      else if (making) waitFor(making, head.wish, piece);
    };
    const waitFor = (making: Promise<CachedAnswer>, wish: Wish, piece: Buffer) => {
      sockets.delete(socket);
      socket.pause();
      const sendMade = (made: CachedAnswer) => {
        if (socket.destroyed) return;
        sockets.add(socket);
        socket.write(this.#wire.of(messageFor(made, wish), Date.now()));
        socket.resume();
        if (this.#closing || socket.readableEnded) socket.destroySoon();
      };
      // Node tries once more, and knows what to say when that fails too. Whoever hung up it would not answer late.
      const onFailure = () => (socket.destroyed || socket.readableEnded ? socket.destroy() : handOver(piece));
      making.then(sendMade, onFailure);
    };
    const onEnd = () => !socket.isPaused() && socket.end();
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
