import { demoPages, demoSignInPath } from '../../server/rendering/demo-pages.ts';
import type { DemoNews } from '../setup/demo.ts';
import { runProgram } from '../setup/run-program.ts';
import { LIMITS, type Settings } from '../setup/settings.ts';
import { printLine } from '../setup/steps.ts';
import type { ServerProcess } from './server-process.ts';

const TIMES = 9;

/** Prints what the demo network weighs and how fast its pages come, and who can sign in to it. */
export async function tellDemo(
  settings: Settings,
  { largestSlug, users }: DemoNews,
  servers: { site: ServerProcess; pocketBase: ServerProcess },
  stop: AbortSignal,
): Promise<void> {
  const origin = `http://127.0.0.1:${settings.port}`;
  const staff = users.find(({ role }) => role === 'staff');
  const cookie = staff ? await signIn(origin, settings.publicOrigin || origin, staff) : '';
  for (const page of demoPages(largestSlug)) {
    const { first, middle } = await timePage(origin + page.path, page.isBehindSignIn ? cookie : '');
    printLine(`demo page: ${page.name}  first ${first.toFixed(0)} ms, then ${middle.toFixed(1)} ms`);
  }
  for (const [name, server] of Object.entries({ site: servers.site, PocketBase: servers.pocketBase })) {
    printLine(`demo memory: ${name} ${await memoryOf(server.pid, stop)}`);
  }
  for (const { role, email, password } of users) printLine(`demo user: ${role} ${email} ${password}`);
}

/** Milliseconds of the first request, which has the page made, and the median of those that follow. */
async function timePage(url: string, cookie: string): Promise<{ first: number; middle: number }> {
  const times: number[] = [];
  for (let turn = 0; turn <= TIMES; turn += 1) {
    const began = performance.now();
    const answer = await fetch(url, { headers: cookie ? { cookie } : {}, redirect: 'manual' });
    await answer.arrayBuffer();
    times.push(performance.now() - began);
  }
  const [first = Number.NaN, ...others] = times;
  return { first, middle: others.toSorted((a, b) => a - b)[Math.floor(others.length / 2)] ?? Number.NaN };
}

async function signIn(
  address: string,
  origin: string,
  { email, password }: { email: string; password: string },
): Promise<string> {
  const answer = await fetch(address + demoSignInPath(), {
    method: 'POST',
    body: new URLSearchParams({ email, password }),
    headers: { origin },
    redirect: 'manual',
  });
  await answer.arrayBuffer();
  return answer.headers
    .getSetCookie()
    .map((line) => line.split(';', 1)[0])
    .join('; ');
}

async function memoryOf(pid: number, signal: AbortSignal): Promise<string> {
  const end = await runProgram('ps', ['-o', 'rss=', '-p', String(pid)], {
    cwd: '/',
    limitMs: LIMITS.shortProgramMs,
    signal,
  });
  const kilobytes = Number(end.output.trim());
  return kilobytes > 0 ? `${Math.round(kilobytes / 1024)} MB` : 'unknown';
}
