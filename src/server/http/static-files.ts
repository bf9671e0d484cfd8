import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, posix, relative, sep } from 'node:path';
import { offlineWorkerPath } from '../../paths.ts';
import { type CachedAnswer, cacheAnswer } from '../rendering/cached-answer.ts';
import { BARE_POLICY, WORKER_POLICY } from './headers.ts';

const TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.txt': 'text/plain; charset=utf-8',
  '.woff2': 'font/woff2',
};

/** Astro puts a hash of the content into these names: they never change. */
const HASHED = /^\/_astro\//;

/** Every file of the built client, as bytes by address. They are few and small, so all of them are kept. */
export function loadStaticFiles(folder: string, headers: Record<string, string>): Map<string, CachedAnswer> {
  const files = new Map<string, CachedAnswer>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    const address = posix.join('/', relative(folder, file).split(sep).join('/'));
    const caching = HASHED.test(address) ? 'public, max-age=31536000, immutable' : 'public, max-age=3600';
    files.set(
      address,
      cacheAnswer(
        200,
        {
          ...headers,
          'content-security-policy': address === offlineWorkerPath() ? WORKER_POLICY : BARE_POLICY,
          'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
          'cache-control': caching,
        },
        readFileSync(file),
      ),
    );
  }
  // Some readers ask for this address whatever the page says.
  const icon = files.get('/favicon.svg');
  if (icon) files.set('/favicon.ico', icon);
  return files;
}
