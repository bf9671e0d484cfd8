import { connect, createServer, type Socket } from 'node:net';

/** A way to a loopback port that can be cut, as a line is that was idle for too long. */
export interface DroppableLine {
  url: string;
  /** Ends every connection that is open; new ones are taken. */
  drop(): void;
  close(): Promise<void>;
}

export async function openDroppableLine(port: number): Promise<DroppableLine> {
  const sockets = new Set<Socket>();
  const keep = (socket: Socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
    socket.on('error', () => {});
  };
  const server = createServer((here) => {
    const there = connect({ port, host: '127.0.0.1' });
    for (const socket of [here, there]) keep(socket);
    here.pipe(there).pipe(here);
    here.once('close', () => there.destroy());
    there.once('close', () => here.destroy());
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('no port');
  const drop = () => {
    for (const socket of sockets) socket.destroy();
  };
  return {
    url: `http://127.0.0.1:${address.port}`,
    drop,
    close: () => {
      drop();
      return new Promise((done) => server.close(() => done()));
    },
  };
}
