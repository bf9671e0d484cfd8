import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isAuthority } from '../../../src/server/request/authority.ts';
import { addressOf, readTarget } from '../../../src/server/request/target.ts';

const read = (raw: string) => {
  const target = readTarget(raw);
  return target && addressOf(target);
};

describe('an address is read as the one way in which the site writes it', () => {
  test.each([
    ['/', '/'],
    ['/gemeente/zwolle', '/gemeente/zwolle'],
    ['/gemeente/zwolle/', '/gemeente/zwolle'],
    ['//gemeente//zwolle', '/gemeente/zwolle'],
    ['/gemeente/./zwolle', '/gemeente/zwolle'],
    ['/gemeente/heerlen/../zwolle', '/gemeente/zwolle'],
    ['/gemeente/heerlen/%2e%2E/zwolle', '/gemeente/zwolle'],
    ['/../../..', '/'],
    ['/%67emeente/zwolle', '/gemeente/zwolle'],
    ['/gemeente/s%c3%bbdwest', '/gemeente/s%C3%BBdwest'],
    ['/en/', '/en'],
    ['/gemeente/zwolle?', '/gemeente/zwolle'],
    ['/gemeente/zwolle?wijk=Assendorp', '/gemeente/zwolle?wijk=Assendorp'],
    ['/zoeken?q=a%20b', '/zoeken?q=a+b'],
    ['http://ketenkaart.example/gemeente/zwolle', '/gemeente/zwolle'],
    ['HTTPS://[::1]:4321', '/'],
    ['http://ketenkaart.example?q=x', '/?q=x'],
  ])('%s → %s', (raw, address) => expect(read(raw)).toBe(address));
});

describe('what can be no address of ours is none', () => {
  test.each([
    ['nothing', ''],
    ['a star', '*'],
    ['a host with a port', 'ketenkaart.example:80'],
    ['a path without its slash', 'gemeente/zwolle'],
    ['a part that is encoded twice', '/%2567emeente/zwolle'],
    ['a percent sign', '/100%25'],
    ['what is encoded wrongly', '/%E0%A4%A'],
    ['half an encoding', '/a%2'],
    ['an encoded slash', '/gemeente%2Fzwolle'],
    ['an encoded backslash', '/gemeente%5Czwolle'],
    ['a backslash', '/\\elsewhere.example'],
    ['an encoded line end', '/gemeente/zwolle%0d%0aX:%20y'],
    ['a null', '/gemeente/zwolle%00'],
    ['a fragment', '/gemeente/zwolle#x'],
    ['a letter beyond ASCII, unencoded', '/gemeente/s\xfbdwest'],
    ['a space', '/gemeente/zwolle x'],
    ['another scheme', 'file:///etc/passwd'],
    ['an address with somebody in it', 'http://a@ketenkaart.example/'],
    ['an address with no host', 'http:///gemeente/zwolle'],
  ])('%s', (_, raw) => expect(readTarget(raw)).toBeNull());
});

test('whatever is asked for, an address is read the same again, and never leads to another host', () => {
  const odd = fc.string({ unit: fc.constantFrom(...'/\\.%25e0fFcC?&=#:@a ~\0\u00e9'), maxLength: 24 });
  fc.assert(
    fc.property(odd, (text) => {
      const address = read(`/${text}`);
      if (address === null) return;
      expect(read(address)).toBe(address);
      expect(new URL(address, 'http://own.invalid').host).toBe('own.invalid');
      expect(address).not.toMatch(/^\/\//);
    }),
    { numRuns: 5_000 },
  );
});

describe('a host', () => {
  test.each(['ketenkaart.example', 'KETENKAART.example:443', 'localhost', '127.0.0.1:4321', '[::1]:80', 'a_b.c.', 'x'])(
    '%s is one',
    (text) => expect(isAuthority(text)).toBe(true),
  );
  test.each([
    '',
    ' ',
    'a b',
    'x/gemeente/groningen?',
    'x?',
    'x#',
    'a@b',
    'a:b',
    'a:123456',
    'a:80:80',
    '..',
    '.a',
    'a,b',
    'a\\b',
    'x%2f',
    '[::1',
    '<b>',
    'é',
    'x'.repeat(300),
  ])('"%s" is none', (text) => expect(isAuthority(text)).toBe(false));
});
