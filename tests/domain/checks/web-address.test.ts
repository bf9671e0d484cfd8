import { describe, expect, test } from 'vitest';
import { isMailAddress } from '../../../src/domain/checks/mail-address.ts';
import { isWebAddress, readWebAddress } from '../../../src/domain/checks/web-address.ts';

test.each(['https://humanitas.nl', 'http://www.humanitas.nl/heerlen?a=b@c', 'https://humanitas.nl:8443/#x'])(
  '%s is one',
  (text) => expect(isWebAddress(text)).toBe(true),
);

test.each([
  'https://www.humanitas.nl@elders.example',
  'https://www.humanitas.nl:x@elders.example/',
  'https://a\\@elders.example',
  'javascript:alert(1)',
  'https://humanitas',
  'xhttps://humanitas.nl',
  'https://humanitas.nl x',
  'https://humanitas.nl/a b',
  'https://humanitas.nl\n',
  'https:/humanitas.nl',
  'ftp://humanitas.nl',
  'https://.nl ',
  'https:// humanitas.nl',
])('%s is none, or leads elsewhere than it reads', (text) => expect(isWebAddress(text)).toBe(false));

describe('what people leave out of an address is put before it', () => {
  test.each([
    ['humanitas.nl', 'https://humanitas.nl'],
    [' www.humanitas.nl/x ', 'https://www.humanitas.nl/x'],
    ['HTTP://humanitas.nl', 'HTTP://humanitas.nl'],
    ['mailto:a@b.nl', 'mailto:a@b.nl'],
    ['git+ssh://x', 'git+ssh://x'],
    ['1x:y', 'https://1x:y'],
    [' ', ''],
  ])('%j: %j', (typed, address) => {
    expect(readWebAddress(typed)).toBe(address);
  });
});

describe('an address of mail', () => {
  test.each(['a@b.nl', 'jan.de.vries+x@gemeente.zwolle.nl'])('%s is one', (text) => {
    expect(isMailAddress(text)).toBe(true);
  });

  test.each([
    '',
    'a',
    'a@b',
    '@b.nl',
    'a@',
    'a@.nl',
    'a@b.',
    'a b@c.nl',
    'a@b c.nl',
    'a@b.n l',
    'a@b@c.nl',
    ' a@b.nl',
    'a@b.nl ',
  ])('%j is none', (text) => {
    expect(isMailAddress(text)).toBe(false);
  });
});
