/** Astro's development server as a process of its own, with the same contract as src/server/main.ts. */
import { dev } from 'astro';

const server = await dev({ server: { host: '127.0.0.1', port: Number(process.env.PORT) } });

async function end(): Promise<never> {
  await server.stop();
  process.exit(0);
}

process.once('SIGTERM', end);
process.once('disconnect', end);
process.send?.({ ready: true });
