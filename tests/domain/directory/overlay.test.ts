import { describe, expect, test } from 'vitest';
import { withRecords } from '../../../src/domain/directory/overlay.ts';
import { directoryOf, municipality, organization, service, serviceArea } from '../../support/directory-builder.ts';

const directory = () =>
  directoryOf({
    municipalities: [municipality({ name: 'Dorp' })],
    organizations: [organization({ id: 'org' })],
    services: [service({ id: 'a' }), service({ id: 'b' }), service({ id: 'c', organizationId: 'other' })],
    serviceAreas: [serviceArea('a', 'dorp')],
  });
const ids = (rows: { id: string }[]) => rows.map((row) => row.id);

describe('records laid over a directory', () => {
  test('stand in the place of those with their ids, new ones behind', () => {
    const over = withRecords(directory(), {
      services: [service({ id: 'new' }), service({ id: 'a', name: 'Changed' })],
    });
    expect(over.services.get('a')?.name).toBe('Changed');
    expect(over.services.get('b')?.name).toBe('b');
    expect(ids(over.services.by('organization', 'org'))).toEqual(['a', 'b', 'new']);
    expect(ids(over.services.all())).toEqual(['a', 'b', 'c', 'new']);
    expect(over.services.size).toBe(4);
  });

  test('leave the groups they no longer belong to, and stand in their new ones', () => {
    const over = withRecords(directory(), { services: [service({ id: 'a', organizationId: 'other' })] });
    expect(ids(over.services.by('organization', 'org'))).toEqual(['b']);
    expect(ids(over.services.by('organization', 'other'))).toEqual(['c', 'a']);
    expect(over.services.by('organization', '')).toEqual([]);
  });

  test('never reach the directory below, nor what was deleted above it', () => {
    const below = directory();
    const over = withRecords(below, { services: [service({ id: 'new' }), service({ id: 'a', name: 'Changed' })] });
    over.services.delete('b');
    over.serviceAreas.put(serviceArea('b', 'dorp'));
    expect(ids(over.services.all())).toEqual(['a', 'c', 'new']);
    expect(over.services.get('b')).toBeUndefined();
    expect(ids(below.services.all())).toEqual(['a', 'b', 'c']);
    expect(below.services.get('a')?.name).toBe('a');
  });

  test('may be laid over one another', () => {
    const once = withRecords(directory(), { services: [service({ id: 'a', name: 'Once' })] });
    const twice = withRecords(once, { services: [service({ id: 'a', name: 'Twice' })] });
    expect([once.services.get('a')?.name, twice.services.get('a')?.name]).toEqual(['Once', 'Twice']);
    expect(ids(twice.services.by('organization', 'org'))).toEqual(['a', 'b']);
  });

  test('know the groupings of the table below, and no others', () => {
    const over = withRecords(directory(), { services: [service({ id: 'a' })] });
    expect(() => over.services.by('colour', 'x')).toThrow(RangeError);
  });

  test('cost no more in a directory of ten thousand', () => {
    const services = Array.from({ length: 10_000 }, (_, index) =>
      service({ id: `s${index}`, organizationId: `o${index}` }),
    );
    const large = directoryOf({ services });
    const started = performance.now();
    for (let round = 0; round < 1_000; round += 1) {
      const over = withRecords(large, { services: [service({ id: 's5', organizationId: 'o5', name: 'Changed' })] });
      expect(over.services.by('organization', 'o5')[0]?.name).toBe('Changed');
    }
    // Copying ten thousand rows a thousand times takes many seconds.
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});
