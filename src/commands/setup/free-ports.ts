import { createServer } from 'node:net';
import { SetupError } from './setup-error.ts';

/** Throws a `SetupError` when nothing can listen on the loopback port; `variable` is what changes the number. */
export async function requireFreePort(port: number, variable: string): Promise<void> {
  const code = await new Promise<string>((done) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => done(error.code ?? error.message));
    probe.listen({ port, host: '127.0.0.1', exclusive: true }, () => probe.close(() => done('')));
  });
  if (code === 'EADDRINUSE') {
    throw new SetupError(
      `Port ${port} is in use by another program: stop that program, or choose another port with ${variable}=${port === 65_535 ? port - 1 : port + 1}.`,
    );
  }
  if (code === 'EACCES') {
    throw new SetupError(`Port ${port} may not be used by this user: choose one above 1023 with ${variable}.`);
  }
  if (code !== '') throw new SetupError(`Port ${port} cannot be used (${code}): choose another with ${variable}.`);
}
