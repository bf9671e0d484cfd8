import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startPocketBase, type TestPocketBase } from '../support/pocketbase.ts';

const OURS = resolve(import.meta.dirname, '../../src/hooks/pocketbase.ts');

/** The event of each kind of handler, as PocketBase names it and as we do. */
const EVENTS = {
  onRecordCreate: 'RecordEvent',
  onRecordUpdateRequest: 'RecordRequestEvent',
  onRecordEnrich: 'RecordEnrichEvent',
  onRecordAuthRequest: 'RecordAuthRequestEvent',
  onRecordAuthWithPasswordRequest: 'PasswordEvent',
  onRealtimeSubscribeRequest: 'SubscribeEvent',
};

let server: TestPocketBase;
beforeAll(async () => {
  server = await startPocketBase();
});
afterAll(() => server.stop());

/** What TypeScript says of `checks` beside what PocketBase says of itself, and `types` of it. */
function complaints(checks: string, types = readFileSync(OURS, 'utf8')): string[] {
  const at = (name: string) => join(server.folder, name);
  copyFileSync(join(server.dataDir, 'types.d.ts'), at('types.d.ts'));
  writeFileSync(at('ours.ts'), types);
  writeFileSync(at('checks.ts'), `import type * as Ours from './ours.ts';\n${checks}`);
  // Not strict about null: of everything that Go may hold a pointer to, PocketBase says that it may be undefined.
  const program = ts.createProgram([at('types.d.ts'), at('checks.ts')], {
    noEmit: true,
    strict: false,
    allowImportingTsExtensions: true,
    lib: ['lib.es2022.d.ts'],
    types: [],
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    skipLibCheck: true,
  });
  return ts
    .getPreEmitDiagnostics(program)
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n').slice(0, 1500));
}

/** PocketBase says of whatever Go holds a pointer to that it may not be there. */
const GLOBALS = `type Whole<Type> = { [Key in keyof Type]-?: Type[Key] };
export const globals: Ours.Globals = { $app, $dbx, $filepath, $os, $security, toString, arrayOf };
export const record: Ours.RecordModel = new Record($app.findCollectionByNameOrId('users'));
routerAdd('GET', '/', (e) => {
  const request: Whole<typeof e.request> = e.request as never;
  const ours: Ours.RequestEvent = { ...e, request };
  ours.next();
});
new BadRequestError('', {}); new ForbiddenError(''); new NotFoundError(''); new TooManyRequestsError('');
new ValidationError('', ''); new DynamicModel({ seq: 0 });
`;

/** PocketBase's types leave out where the request stands. */
const EVENT_CHECKS = Object.entries(EVENTS)
  .map(
    ([hook, name]) =>
      `${hook}((e) => { const ours: Omit<Ours.${name}, 'requestEvent'> = e as Whole<typeof e>; ours.next(); });\n`,
  )
  .join('');

describe('what our types say of PocketBase', () => {
  test('PocketBase says of itself', () => {
    expect(complaints(GLOBALS + EVENT_CHECKS)).toEqual([]);
  });

  test.each([
    ['a method that is not there', 'getStringSlice(field: string): string[];', 'getTexts(field: string): string[];'],
    ['another kind of value', 'getInt(field: string): number;', 'getInt(field: string): string;'],
    ['a field of an event', 'identity: string;', 'nickname: string;'],
  ])('and %s is found', (_, right, wrong) => {
    const types = readFileSync(OURS, 'utf8');
    expect(types).toContain(right);
    expect(complaints(GLOBALS + EVENT_CHECKS, types.replace(right, wrong))).not.toEqual([]);
  });
});
