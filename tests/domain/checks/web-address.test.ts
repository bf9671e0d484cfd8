import { expect, test } from 'vitest';
import { isWebAddress } from '../../../src/domain/checks/web-address.ts';

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
  'https:// humanitas.nl',
])('%s is none, or leads elsewhere than it reads', (text) => expect(isWebAddress(text)).toBe(false));
