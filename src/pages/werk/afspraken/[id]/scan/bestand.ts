import type { APIRoute } from 'astro';
import { openAgreement } from '../../../../../actions/agreement/open-agreement.ts';
import { signedIn } from '../../../../../actions/signed-in.ts';
import { readScan } from '../../../../../data/agreement/agreement-scan.ts';
import { notFoundPath } from '../../../../../paths.ts';

/** What somebody else has made: it is saved, never shown as a page of this site, and can do nothing where it is shown. */
const FILE_HEADERS = {
  'Content-Type': 'application/pdf',
  'Content-Security-Policy': "default-src 'none'; sandbox; frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
};

/** The scan as it came, under a name of ours: that of the sender stands in no header. */
export const GET: APIRoute = async ({ locals, params, rewrite }) => {
  const who = signedIn(locals);
  const opened = await openAgreement(who, params.id ?? '', locals.now);
  const bytes = opened && (await readScan(who.session, opened.agreement.id));
  if (!bytes) return rewrite(notFoundPath());
  const name = `scan-${opened.agreement.slug}.pdf`;
  return new Response(bytes, {
    headers: { ...FILE_HEADERS, 'Content-Disposition': `attachment; filename="${name}"` },
  });
};
