import { afterAll, beforeAll, describe, test } from 'vitest';
import { LANGUAGES } from '../../src/i18n/languages.ts';
import { municipalityPath } from '../../src/paths.ts';
import { expectLittleWeight } from '../support/page-weight.ts';
import { startSite, type TestSite } from '../support/site.ts';

let site: TestSite;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.stop());

// The heaviest page that can be: tests/server/demo-network.test.ts.
describe.each(LANGUAGES)('the page of a municipality in "%s"', (language) => {
  test.each(['zwolle', 'utrecht'])('weighs little before its map: %s', (slug) =>
    expectLittleWeight(site.origin, municipalityPath(language, slug)),
  );
});
