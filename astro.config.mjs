import { fileURLToPath } from 'node:url';
import mdx from '@astrojs/mdx';
import node from '@astrojs/node';
import svelte from '@astrojs/svelte';
import { defineConfig } from 'astro/config';
import { build } from 'esbuild';

/** The worker that keeps pages on a phone: Astro puts scripts in a folder, and this one must stand at the root (offlineWorkerPath). */
const keepWorker = {
  name: 'keep-worker',
  hooks: {
    'astro:build:done': ({ dir }) =>
      build({
        entryPoints: ['src/features/offline-pages/worker.ts'],
        outfile: fileURLToPath(new URL('op-telefoon.js', dir)),
        bundle: true,
        minify: true,
        format: 'iife',
        target: 'es2020',
        logLevel: 'warning',
      }),
  },
};

export default defineConfig({
  output: 'server',
  // As LIMITS.scanBodyBytes in src/server/settings/settings.ts: the entry refuses what is larger before Astro reads any of it.
  adapter: node({ mode: 'middleware', bodySizeLimit: 5.5 * 1024 * 1024 }),
  integrations: [mdx(), svelte(), keepWorker],
  trailingSlash: 'never',
  logger: { entrypoint: './src/server/log/astro-log.mjs' },
  devToolbar: { enabled: false },
  // Nothing stands in a page itself that its policy would have to allow (PAGE_POLICY in src/server/http/headers.ts).
  build: { inlineStylesheets: 'never', format: 'file' },
  vite: { build: { assetsInlineLimit: 0 } },
  security: {
    // Our own HTTP entry decides which posts it takes (content/decisions/0001-origin-check.md).
    checkOrigin: false,
  },
});
