/** The globals of PocketBase's JavaScript. Of the language itself it has what `lib` in tsconfig.json names, and this. */
import type { CollectionModel, Globals, RecordModel } from './pocketbase.ts';

declare global {
  const $app: Globals['$app'];
  const $dbx: Globals['$dbx'];
  const $filepath: Globals['$filepath'];
  const $os: Globals['$os'];
  const $security: Globals['$security'];
  // biome-ignore lint/suspicious/noShadowRestrictedNames: it is PocketBase's name.
  const toString: Globals['toString'];
  const arrayOf: Globals['arrayOf'];
  /** Beside TypeScript's type of this name. */
  const Record: new (collection: CollectionModel) => RecordModel;
  /** A row that a query can fill: it gives values of the kinds that stand in `shape`. */
  const DynamicModel: new <Shape extends object>(shape: Shape) => Shape;
  const ValidationError: new (code: string, message: string) => object;
  /** Answers of a route: thrown. `fields`: an error for each. */
  const BadRequestError: new (message: string, fields?: { [field: string]: object }) => Error;
  const ForbiddenError: new (message: string) => Error;
  const NotFoundError: new (message: string) => Error;
  const TooManyRequestsError: new (message: string) => Error;
  const console: { error(fixedSentence: string): void };
}
