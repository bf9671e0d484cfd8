import { describe, expect, test } from 'vitest';
import { findByNumber, numbersIn } from '../../../src/domain/directory/find-by-number.ts';
import { at, directoryOf, municipality, organization, phone, service } from '../../support/directory-builder.ts';

const directory = directoryOf({
  municipalities: [
    municipality({ name: 'Zwolle', phone: '14 038' }),
    municipality({ name: 'Weesp', phone: '0294 491 391', validTo: '2022-03-23' }),
  ],
  organizations: [organization({ id: 'org', name: 'Op Orde' }), organization({ id: 'gone', status: 'hidden' })],
  services: [service({ id: 'line', name: 'Lijn', organizationId: 'org', nationwide: true })],
  phones: [
    phone({ id: 'a', organizationId: 'org', number: '0592 267 777' }),
    phone({ id: 'b', serviceId: 'line', number: '0800-8115' }),
    phone({ id: 'c', organizationId: 'gone', number: '0592 111 111' }),
    phone({ id: 'd', organizationId: 'org', number: '0592 222 222', status: 'hidden' }),
  ],
});
const found = (typed: string) => findByNumber(directory, typed, at('10:00')).map(({ key }) => key);

describe('whose number it is', () => {
  test.each([
    ['0592 267 777', ['organization:org'], 'as it is written'],
    ['0592267777', ['organization:org'], 'in one'],
    ['+31 592 26 77 77', ['organization:org'], 'from abroad'],
    ['0031592267777', ['organization:org'], 'the same'],
    ['+31 (0)592-267777', ['organization:org'], 'with a nought that nobody dials'],
    ['٠٥٩٢٢٦٧٧٧٧', ['organization:org'], 'in Arabic digits'],
    ['ik ben gebeld door 0592-267777, wie is dat?', ['organization:org'], 'in a sentence'],
    ['08008115', ['service:line'], 'a line of a service'],
    ['14038', ['municipality:zwolle'], 'a town hall'],
    ['0294 491391', [], 'one of a municipality that ended'],
    ['0592 111111', [], 'one of an organisation that is not shown'],
    ['0592 222222', [], 'one that is not shown'],
    ['0592 333333', [], 'nobody’s'],
    ['8011 AB 12', [], 'no number'],
    ['2500 euro', [], 'a sum'],
    ['', [], 'nothing'],
  ])('%s: %j, %s', (typed, keys) => {
    expect(found(typed)).toEqual(keys);
  });

  test('two numbers in a text are both read', () => {
    expect(numbersIn('bel 0592 267777 of 0800-8115')).toEqual(['0592267777', '08008115']);
  });
});
