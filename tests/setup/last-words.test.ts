import { expect, test } from 'vitest';
import { lastWords } from '../../src/commands/running/last-words.ts';

test.each([
  'error while sending GET http://127.0.0.1:8090/api/collections/users/records?filter=kanarie',
  'GET /api/kanarie 500',
  'GET /werk?q=kanarie',
  'http: panic serving 127.0.0.1:40312: kanarie@voorbeeld.nl',
  'cannot read "kanarie \\" kanarie" here',
  'cannot read "kanarie',
  "unknown column 'kanarie'",
  'unexpected `kanarie`',
  'token eyJhbGciOiJIUzI1NiJ9kanarie.kanarie.kanarie',
])('nothing of what was sent stands in what is shown of: %s', (line) => {
  expect(lastWords(`${line}\n`, 5)).not.toMatch(/kanarie|127\.0|8090/);
});

test('what a keeper of the site can do something about is still there', () => {
  const said = 'database or disk is full (13)\nfailed to open /srv/data/pocketbase/data.db: permission denied\n';
  expect(lastWords(said, 5)).toContain('database or disk is full (13)');
  expect(lastWords(said, 5)).toContain('/srv/data/pocketbase/data.db: permission denied');
});
