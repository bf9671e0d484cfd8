import type { RecordStatus } from '../../domain/directory/types.ts';
import type { MessageKey } from '../../i18n/languages.ts';

/** Who sees a record, in words for who keeps it. */
export const STATUS_LABELS = {
  draft: 'work.status_draft',
  published: 'work.status_published',
  hidden: 'work.status_hidden',
  withdrawn: 'work.status_withdrawn',
} as const satisfies Record<RecordStatus, MessageKey>;
