import { afterAll, beforeAll, expect, test } from 'vitest';
import { startPocketBase, type TestPocketBase } from '../support/pocketbase.ts';
import { recordsSource, textLimitsSource } from '../support/records-source.ts';

let server: TestPocketBase;
beforeAll(async () => {
  server = await startPocketBase();
});
afterAll(() => server.stop());

/** After a migration: `npx vitest run -c tests/vitest.config.ts --project pocketbase tests/data/records.test.ts --update`, the file first. */
test('src/data/records.gen.ts says what the migrations make', async () => {
  const collections = await server.admin.collections.getFullList();
  await expect(recordsSource(collections)).toMatchFileSnapshot('../../src/data/records.gen.ts');
});

test('src/forms/text-limits.gen.ts says how long the texts in them may be', async () => {
  const collections = await server.admin.collections.getFullList();
  await expect(textLimitsSource(collections)).toMatchFileSnapshot('../../src/forms/text-limits.gen.ts');
});
