/**
 * The dearest request of each kind that needs no session: what one costs the thread that answers everybody, what is left of it in
 * memory, and how long a resident's page takes beside eight strangers who send nothing else. Prints one JSON line a kind;
 * nothing is judged by its time.
 */
import { readFileSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { AUDIENCES, SITUATIONS } from '../../src/domain/directory/fitting-help.ts';
import { HELP_FIELDS } from '../../src/paths.ts';
import { startDemoSite } from './demo-site.ts';
import { percentile, tellRow } from './figures.ts';
import { median, settled } from './load.ts';

const STRANGERS = 8;
const SECONDS = Number(process.env.BENCH_SECONDS ?? 10);
/** Only the kinds whose names hold this. */
const ONLY = process.env.BENCH_KIND ?? '';
const KERNEL_TICKS = 100;
const LANGUAGES = ['', '/en', '/tr', '/ar'];
const URLENCODED = 'application/x-www-form-urlencoded';

/** The `turn`-th request of its kind: no two are the same, so that nothing kept answers them. */
type Ask = (turn: number) => { path: string; init?: RequestInit };

const letters = (count: number) =>
  Array.from({ length: count }, () => String.fromCharCode(97 + Math.floor(Math.random() * 26))).join('');
const post = (body: string, cookie = ''): RequestInit => ({
  method: 'POST',
  body,
  headers: { 'content-type': URLENCODED, 'sec-fetch-site': 'same-origin', ...(cookie !== '' && { cookie }) },
});

function kinds(slugs: readonly string[], largest: string, codes: readonly string[]): Record<string, Ask> {
  const languageOf = (turn: number) => LANGUAGES[turn % LANGUAGES.length] ?? '';
  const manyFields = Array.from({ length: 100 }, (_, index) => `f${index}=${'x'.repeat(600)}`).join('&');
  const spoken = ['ar', 'en', 'es', 'fr', 'de', 'pl', 'tr', 'uk', 'ro', 'bg', 'so', 'ti', 'fa', 'zh', 'pt', 'it', 'hu'];
  return {
    'a search of 60 letters': () => ({ path: `/zoeken?q=${letters(60)}` }),
    'a search of many words': () => ({ path: `/zoeken?q=${Array.from({ length: 12 }, () => letters(4)).join('+')}` }),
    'a search of words that are nearly known': () => ({
      path: `/zoeken?q=schuldhlpverlening+voedselbnk+${letters(7)}`,
    }),
    'a look-up of 60 letters': () => ({ path: '/zoek', init: post(`postcode=${letters(60)}`) }),
    'help by answers': (turn) => ({
      path: `${languageOf(turn)}/gemeente/${largest}/hulp?${new URLSearchParams({
        [HELP_FIELDS.situation]: SITUATIONS[turn % SITUATIONS.length] ?? '',
        [HELP_FIELDS.audience]: AUDIENCES[Math.floor(turn / 7) % AUDIENCES.length] ?? '',
        [HELP_FIELDS.language]: spoken[Math.floor(turn / 3) % spoken.length] ?? '',
      })}`,
    }),
    'a municipality that nobody asked for': (turn) => ({
      path: `${languageOf(turn)}/gemeente/${slugs[Math.floor(turn / LANGUAGES.length) % slugs.length]}`,
    }),
    'a neighbourhood that nobody knows': () => ({ path: `/gemeente/${largest}?wijk=${letters(20)}` }),
    'a map of neighbourhoods': (turn) => ({ path: `/kaart/wijken/${codes[turn % codes.length]}.json?x=${turn}` }),
    'an address that is none': () => ({ path: `/${letters(20)}` }),
    'a form to sign in, as long as it may be': () => ({ path: '/inloggen', init: post(manyFields) }),
    'a report, as long as it may be': () => ({ path: '/klopt-dit-niet/gemeente/x', init: post(manyFields) }),
    'a form of 1 MB': () => ({ path: '/inloggen', init: post(`email=${'x'.repeat(1_000_000)}`) }),
    'a form of 5.2 MB with an invented session': () => ({
      path: '/werk/afspraken/00000000-0000-4000-8000-000000000000/scan',
      init: post('x'.repeat(5_200_000), `session=${letters(30)}`),
    }),
    'a form of 30,000 fields': () => ({ path: '/zoek', init: post('a=&'.repeat(30_000)) }),
    'a link of an invitation': () => ({ path: `/uitnodiging/${letters(43)}` }),
    'a link of a mail': () => ({ path: `/bevestigen/${letters(43)}` }),
    'work with an invented session': () => ({
      path: '/werk',
      init: { headers: { cookie: `session=${btoa('{}')}.${btoa(`{"id":"${letters(15)}"}`)}.x` } },
    }),
  };
}

/** Seconds that the main thread of a process has run, from the kernel's own count. */
function threadSeconds(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/task/${pid}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) / KERNEL_TICKS;
}

function memoryMb(pid: number): number {
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? Number.NaN) / 1024;
}

function readAside(url: string): Promise<number[]> {
  const reader = new Worker(new URL('reader.ts', import.meta.url), { workerData: { url, forMs: SECONDS * 1000 } });
  return new Promise((done, fail) => reader.once('message', done).once('error', fail));
}

const site = await startDemoSite();
try {
  const pid = site.process.pid ?? 0;
  const get = (path: string) => fetch(site.origin + path).then((answer) => answer.text());
  const slugs = [...(await get('/gemeenten')).matchAll(/"\/gemeente\/([a-z0-9-]+)"/g)].map(([, slug]) => slug ?? '');
  const codes = [...new Set((await get('/kaart/gemeenten.json')).match(/GM\d{4}/g))];
  const page = `/gemeente/${site.largestSlug}`;
  await get(page);
  await settled(pid);

  for (const [kind, ask] of Object.entries(kinds(slugs, site.largestSlug, codes))) {
    if (!kind.includes(ONLY)) continue;
    const [cpu, memory] = [threadSeconds(pid), memoryMb(pid)];
    let turn = 0;
    const statuses = new Map<number, number>();
    const until = performance.now() + SECONDS * 1000;
    const stranger = async () => {
      while (performance.now() < until) {
        turn += 1;
        const { path, init } = ask(turn);
        const answer = await fetch(site.origin + path, { redirect: 'manual', ...init }).catch(() => null);
        await answer?.arrayBuffer().catch(() => null);
        const status = answer?.status ?? 0;
        statuses.set(status, (statuses.get(status) ?? 0) + 1);
      }
    };
    const [times] = await Promise.all([
      readAside(`${site.origin}${page}`),
      ...Array.from({ length: STRANGERS }, stranger),
    ]);
    const requests = turn + times.length;
    const used = threadSeconds(pid) - cpu;
    await settled(pid);
    tellRow({
      kind,
      requests: turn,
      statuses: [...statuses].map(([status, count]) => `${status}×${count}`).join(' '),
      threadMsEach: (used * 1000) / requests,
      memoryBeforeMb: memory,
      memoryAfterMb: memoryMb(pid),
      readerP50Ms: median(times),
      readerP99Ms: percentile(times, 0.99),
      reads: times.length,
    });
  }
} finally {
  await site.stop();
}
