import type { NotDone } from '../../domain/outcome.ts';
import { formatDuration } from '../../i18n/format.ts';
import { DEFAULT_LANGUAGE, type MessageKey } from '../../i18n/languages.ts';
import { translator } from '../../i18n/translate.ts';

type Refusal = NonNullable<App.Locals['refusal']>;

/** What a page says, and with which status, when PocketBase does not do what it needs: for every word there is. */
const PAGES: Record<Refusal['word'], { status: number; title: MessageKey; text: MessageKey }> = {
  away: { status: 503, title: 'work.unavailable_title', text: 'work.unavailable' },
  disk_full: { status: 503, title: 'work.unavailable_title', text: 'work.disk_full' },
  cannot_save: { status: 503, title: 'work.unavailable_title', text: 'work.cannot_save' },
  wait: { status: 429, title: 'work.unavailable_title', text: 'work.refusal_wait' },
  signed_out: { status: 403, title: 'work.refusal_title', text: 'work.refusal_signed_out' },
  forbidden: { status: 403, title: 'work.forbidden_title', text: 'work.forbidden' },
  gone: { status: 404, title: 'work.refusal_title', text: 'work.refusal_gone' },
  conflict: { status: 409, title: 'work.refusal_title', text: 'work.refusal_conflict' },
  too_large: { status: 413, title: 'work.refusal_title', text: 'work.refusal_too_large' },
  refused: { status: 422, title: 'work.refusal_title', text: 'work.refusal_refused' },
};

export function refusalPage({ word, seconds }: Refusal): { status: number; title: string; text: string } {
  const t = translator(DEFAULT_LANGUAGE);
  const { status, title, text } = PAGES[word];
  return { status, title: t(title), text: text === 'work.refusal_wait' ? waitSentence(seconds) : t(text) };
}

/** What a form says to who asked too often, in place of its general sentence; nothing to others. */
export function waitError(refused: NotDone | null): { form?: string } {
  const mustWait = refused?.kind === 'unavailable' && refused.word === 'wait';
  return mustWait ? { form: waitSentence(refused.seconds) } : {};
}

/** For who asked too often: how long until it may be asked again. */
function waitSentence(seconds: number): string {
  return translator(DEFAULT_LANGUAGE)('work.refusal_wait', { time: formatDuration(seconds, DEFAULT_LANGUAGE) });
}
