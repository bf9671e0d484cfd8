import { STATUS_CODES } from 'node:http';
import type { Snapshot } from '../../data/snapshot/snapshot.ts';
import { nationalLines } from '../../domain/directory/national-lines.ts';
import type { MessageKey } from '../../i18n/languages.ts';
import { translator } from '../../i18n/translate.ts';
import { splitLanguage } from '../../paths.ts';
import type { CachedAnswer } from '../rendering/cached-answer.ts';
import { LIMITS } from '../settings/settings.ts';
import type { SiteAnswers } from './site-answers.ts';

/** What is said without a page: for requests that no page could be made for, in a line of plain text. */
export class PlainAnswers {
  readonly #answers: SiteAnswers;
  readonly #snapshot: Pick<Snapshot, 'directory'>;

  constructor(answers: SiteAnswers, snapshot: Pick<Snapshot, 'directory'>) {
    this.#answers = answers;
    this.#snapshot = snapshot;
  }

  /** For programs: no reader of a page asks so. */
  bare(status: number, headers: Record<string, string> = {}): CachedAnswer {
    return this.#answers.plain(status, STATUS_CODES[status] ?? '', headers);
  }

  /** A sentence in the language of the address that was asked for. */
  says(status: number, key: MessageKey, target: string): CachedAnswer {
    return this.#answers.plain(status, translator(splitLanguage(target).language)(key));
  }

  /** Too many pages wait to be made: come back, and who can be called meanwhile. */
  busy(target: string): CachedAnswer {
    const t = translator(splitLanguage(target).language);
    const { helplines, crisisLines } = nationalLines(this.#snapshot.directory, Date.now());
    const lines = [...helplines, ...crisisLines].flatMap(({ service, phones }) =>
      phones.slice(0, 1).map((phone) => `${service.name} ${phone.number}`),
    );
    const text = [t('entry.busy'), ...(lines.length > 0 ? [t('entry.help_now', { lines: lines.join(', ') })] : [])];
    return this.#answers.plain(503, text.join(' '), { 'retry-after': String(LIMITS.busyS) });
  }
}
