/** What is wrong with what was sent: codes by field, `form` for what is no field's. Their sentences stand in content/strings. */
export type ErrorCodes = Partial<Record<string, string>>;

/** Why something cannot be done now, though it may be later. */
export type LaterWord =
  /** The database does not answer, not in time, or with something that is no answer. */
  | 'away'
  /** Not even tried: the disk of the database is full. */
  | 'disk_full'
  /** Not even tried: its folder cannot be written to. */
  | 'cannot_save'
  /** Asked too often. */
  | 'wait';

/** `seconds`: until it may be asked again; 0 where nothing is known. */
export interface NotNow {
  word: LaterWord;
  seconds: number;
}

export type NotDone<Errors = ErrorCodes> =
  /** Something is wrong with what was sent. */
  | { kind: 'invalid'; errors: Errors }
  /** Somebody else changed it meanwhile: what was sent is about a state that is no more. */
  | { kind: 'conflict' }
  /** It is not there (any more), for who asks, or there is nothing to do with it any more. */
  | { kind: 'gone' }
  /** It may be seen, but is not this person's to change. */
  | { kind: 'forbidden' }
  /** Nothing was changed, and the same may be sent again later. */
  | ({ kind: 'unavailable' } & NotNow);

/**
 * What became of something that was asked: one vocabulary for every action of the site and every write to the database
 * (content/decisions/0032-one-outcome.md). What more there is to say stands in what `done` carries.
 */
export type Outcome<Done extends object = object, Errors = ErrorCodes> = ({ kind: 'done' } & Done) | NotDone<Errors>;
