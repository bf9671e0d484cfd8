import { createServer } from 'node:net';
import { SetupError } from './setup-error.ts';

const LAST_PORT = 65_535;
/** So many ports beside a taken one are tried before none is proposed. */
const TRIED_PORTS = 50;

/**
 * Throws a `SetupError` when nothing can listen on the loopback port; `variable` is what changes the number. It proposes
 * a port that is free, and none of `others`: those are wanted for something else.
 */
export async function requireFreePort(port: number, variable: string, others: readonly number[] = []): Promise<void> {
  const trouble = await troubleWith(port);
  if (trouble === 'EADDRINUSE') {
    const free = await freePortNear(port, others);
    throw new SetupError(
      `Port ${port} is in use by another program: stop that program, or choose another port with ${variable}${free === null ? '' : `=${free}`}.`,
    );
  }
  if (trouble === 'EACCES') {
    throw new SetupError(`Port ${port} may not be used by this user: choose one above 1023 with ${variable}.`);
  }
  if (trouble !== '') {
    throw new SetupError(`Port ${port} cannot be used (${trouble}): choose another with ${variable}.`);
  }
}

async function freePortNear(port: number, others: readonly number[]): Promise<number | null> {
  for (let distance = 1; distance <= TRIED_PORTS; distance += 1) {
    const candidate = port + distance <= LAST_PORT ? port + distance : port - distance;
    if (!others.includes(candidate) && (await troubleWith(candidate)) === '') return candidate;
  }
  return null;
}

/** The error code of listening on a loopback port; empty when that goes. */
function troubleWith(port: number): Promise<string> {
  return new Promise((done) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => done(error.code ?? error.message));
    probe.listen({ port, host: '127.0.0.1', exclusive: true }, () => probe.close(() => done('')));
  });
}
