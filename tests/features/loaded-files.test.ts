import { describe, expect, test } from 'vitest';
import { filesOfPage, filesOfScript } from '../../src/features/offline-pages/loaded-files.ts';

const PAGE = 'https://site.example/tr/gemeente/zwolle';

describe('what is kept with a page', () => {
  test('is what it loads by itself from this site, each once', () => {
    const html = `
      <link rel="icon" href="/favicon.svg" type="image/svg+xml"><link rel="stylesheet" href="/_astro/a.css">
      <link rel="alternate" hreflang="nl" href="https://site.example/gemeente/zwolle">
      <script type="module" src="/_astro/b.js"></script><script type="module" src="/_astro/b.js"></script>
      <script src="https://elsewhere.example/c.js"></script><a href="/privacy">Privacy</a>`;
    expect(filesOfPage(html, PAGE)).toEqual([
      'https://site.example/favicon.svg',
      'https://site.example/_astro/a.css',
      'https://site.example/_astro/b.js',
    ]);
  });

  test('is what its scripts import, however they are written, but not what they ask for later', () => {
    const script =
      'import{t as e}from"./one.js";import"./two.js";import{x}from`./three.js`;const m=()=>import("./map.js");';
    expect(filesOfScript(script, 'https://site.example/_astro/b.js')).toEqual([
      'https://site.example/_astro/one.js',
      'https://site.example/_astro/two.js',
      'https://site.example/_astro/three.js',
    ]);
  });
});
