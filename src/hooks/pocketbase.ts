/**
 * What hooks use of PocketBase, as types: a part of what it says of itself in pb_data/types.d.ts, which is there only once it
 * has run. A test holds the two together (tests/hooks/pocketbase-types.test.ts); globals.d.ts says which of it is global.
 */

/** Values for the `{:name}` in a filter or a query. */
export type Params = { [name: string]: unknown };

export interface Query {
  bind(params: Params): Query;
  /** Fills a list made by `arrayOf`. */
  all(rows: object[]): void;
  /** Fills a `DynamicModel`. */
  one(row: object): void;
  execute(): unknown;
}

/** A condition on records, made by `$dbx`. */
export interface Condition {
  build(...given: never[]): string;
}

export interface UploadedFile {
  /** Bytes. */
  size: number;
  originalName: string;
  reader: { open(): Reader };
}

/** Something of Go that is read; its types do not say that it can be closed. */
export interface Reader {
  close?(): void;
}

export interface CollectionModel {
  name: string;
  viewRule?: string;
  isAuth(): boolean;
}

/** What PocketBase stores. */
interface Model {
  tableName(): string;
  pk(): unknown;
  lastSavedPK(): unknown;
  isNew(): boolean;
  markAsNew(): void;
  markAsNotNew(): void;
}

/** A record; of accounts it is its password and session too. */
export interface RecordModel extends Model {
  id: string;
  collection(): CollectionModel;
  clone(): RecordModel;
  get(field: string): unknown;
  set(field: string, value: unknown): void;
  load(fields: { [field: string]: unknown }): void;
  hide(...fields: string[]): unknown;
  getString(field: string): string;
  getBool(field: string): boolean;
  getInt(field: string): number;
  getStringSlice(field: string): string[];
  /** What a request or a hook has put there in this save. */
  getUnsavedFiles(field: string): UploadedFile[];
  email(): string;
  ignoreEmailVisibility(state: boolean): unknown;
  isSuperuser(): boolean;
  tokenKey(): string;
  /** Ends all sessions of an account. */
  refreshTokenKey(): void;
  setPassword(password: string): void;
  setVerified(verified: boolean): void;
}

/** Kept in the memory of PocketBase's process, for all its machines. */
export interface Store {
  get(key: string): string | undefined;
  set(key: string, value: string): void;
  remove(key: string): void;
  setFunc(key: string, next: (old: string | undefined) => string): void;
}

/** PocketBase, or one transaction in it. */
export interface App {
  runInTransaction(act: (tx: App) => void): void;
  db(): { newQuery(sql: string): Query };
  store(): Store;
  /** Where its database stands. */
  dataDir(): string;
  save(record: RecordModel): void;
  delete(record: RecordModel): void;
  /** @throws where there is none. */
  findRecordById(collection: string | CollectionModel, id: string): RecordModel;
  /** `limit` 0: all of them. */
  findRecordsByFilter(
    collection: string,
    filter: string,
    sort: string,
    limit: number,
    offset: number,
    ...params: Params[]
  ): RecordModel[];
  findCollectionByNameOrId(name: string): CollectionModel;
  countRecords(collection: string, ...conditions: Condition[]): number;
  canAccessRecord(record: RecordModel, request: RequestInfo, rule: string): boolean;
}

export interface RequestInfo {
  // biome-ignore lint/suspicious/noExplicitAny: what somebody sent is anything; it is read with String() and the like.
  body: { [field: string]: any };
  query: { [name: string]: string };
}

interface Event {
  app: App;
  next(): unknown;
}

/** Who asks what. */
interface Asked extends Event {
  auth?: RecordModel;
  requestInfo(): RequestInfo;
  hasSuperuserAuth(): boolean;
}

/** A request to a route, or on its way to one. */
export interface RequestEvent extends Asked {
  request: {
    url: { path: string; query(): { get(name: string): string } };
    header: Headers;
    pathValue(name: string): string;
  };
  response: { header(): Headers };
  remoteIP(): string;
  json(status: number, data: unknown): unknown;
  noContent(status: number): unknown;
}

interface Headers {
  get(name: string): string;
  set(name: string, value: string): void;
  del(name: string): void;
}

/** A request of who has signed in: the route asks for it. */
export interface SignedInEvent extends RequestEvent {
  auth: RecordModel;
}

/**
 * What PocketBase itself does for a request. The request stands in `requestEvent`, of which PocketBase's types know nothing;
 * they promise `request` and `response` instead, which are not there.
 */
interface Handled extends Asked {
  requestEvent: RequestEvent;
}

/** A request to write one record. */
export interface RecordRequestEvent extends Handled {
  record: RecordModel;
}

/** A record that is written, by whatever way. */
export interface RecordEvent extends Event {
  record: RecordModel;
}

/** A record on its way out. */
export interface RecordEnrichEvent extends RecordEvent {
  requestInfo: { auth?: RecordModel };
}

/** Somebody signed in, or renews a token. */
export interface RecordAuthRequestEvent extends RecordRequestEvent {
  token: string;
  /** Empty when no password was given. */
  authMethod: string;
}

/** Somebody gives a password. `record`: whose, where there is such an account. */
export interface PasswordEvent extends Handled {
  record?: RecordModel;
  identity: string;
}

export interface SubscribeEvent extends Handled {
  subscriptions: string[];
}

type Bytes = string | number[];

/** What stands in every machine without being required. */
export interface Globals {
  $app: App;
  $dbx: { hashExp(pairs: { [field: string]: unknown }): Condition };
  $filepath: { join(...parts: string[]): string };
  $os: {
    getenv(name: string): string;
    readFile(path: string): Bytes;
    /** `mode`: a number, which its types call an object. */
    writeFile(path: string, text: string, mode: number | object): void;
    rename(from: string, to: string): void;
  };
  $security: {
    /** As hex. */
    sha256(text: string): string;
    randomString(length: number): string;
    randomStringByRegex(pattern: string): string;
  };
  /** The text of bytes or of what can be read, at most so many bytes of it. */
  toString(from: Bytes | Reader, most?: number): string;
  arrayOf<Row>(row: Row): Row[];
}
