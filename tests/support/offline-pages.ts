import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type BrowserContext, expect, type Page } from '@playwright/test';

export const KEEP = { name: 'Bewaar op telefoon', exact: true };
export const ON_PHONE = 'Deze pagina staat op uw telefoon.';
/** The button that takes a municipality away again. */
export const removal = (municipality: string) => ({ name: `Verwijder ${municipality} van uw telefoon`, exact: true });

/** Where a kept page says from when it is. */
export const note = (page: Page) => page.locator('[data-kept-note]');

/** Whatever this site has on the device: addresses in its stores, and workers. */
export const stored = (page: Page) =>
  page.evaluate(async () => {
    const pages: string[] = [];
    for (const name of await caches.keys())
      for (const { url } of await (await caches.open(name)).keys()) pages.push(url.slice(location.origin.length));
    return { pages, workers: (await navigator.serviceWorker.getRegistrations()).length, local: localStorage.length };
  });
export const NOTHING = { pages: [], workers: 0, local: 0 };

/** Opens what is folded about keeping, on the page of a municipality. */
export async function unfoldSaving(page: Page): Promise<void> {
  await page.locator('details:has(> [data-keep]) > summary').click();
}

/** `address`: of the page of a municipality, in Dutch. */
export async function keep(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await unfoldSaving(page);
  await page.getByRole('button', KEEP).click();
  await expect(page.getByText(ON_PHONE)).toBeVisible({ timeout: 30_000 });
}

/** Without the net: for pages and for the worker alike. */
export async function withoutNet(context: BrowserContext, page: Page): Promise<void> {
  await context.setOffline(true);
  await expect(
    page.evaluate(() =>
      fetch('/robots.txt').then(
        () => 'answered',
        () => 'no net',
      ),
    ),
  ).resolves.toBe('no net');
}

/** Stands before the site, and lets every answer wait for so many milliseconds; once told to fail has no page any more. */
export async function startSlowLine(
  site: string,
  wait: number,
): Promise<{ origin: string; fail(): void; close(): void }> {
  let failing = false;
  const server = createServer(async ({ url = '/' }, response) => {
    const answer = await fetch(site + url);
    const body = Buffer.from(await answer.arrayBuffer());
    await new Promise((done) => setTimeout(done, wait));
    const type = answer.headers.get('content-type') ?? '';
    const policy = answer.headers.get('content-security-policy') ?? '';
    const status = failing && type.startsWith('text/html') ? 503 : answer.status;
    response.writeHead(status, { 'content-type': type, 'content-security-policy': policy });
    response.end(body);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    fail: () => {
      failing = true;
    },
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
