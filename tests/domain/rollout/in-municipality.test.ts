import { describe, expect, test } from 'vitest';
import { isAnythingKnown, progressIn } from '../../../src/domain/rollout/in-municipality.ts';
import { directoryOf, organization, presence, TODAY } from '../../support/directory-builder.ts';

const partner = (id: string, name: string) => organization({ id, name, kind: 'alliance_partner' });
const branch = (id: string, nationalPartnerId: string) => organization({ id, nationalPartnerId });

const directory = directoryOf({
  organizations: [
    partner('shm', 'SchuldHulpMaatje'),
    partner('hum', 'Humanitas'),
    partner('ldh', 'Leger des Heils'),
    branch('hum-zwolle', 'hum'),
    branch('hum-oost', 'hum'),
    branch('ldh-zwolle', 'ldh'),
    organization({ id: 'buurt' }),
  ],
  presences: ['shm', 'hum-zwolle', 'ldh-zwolle', 'hum-oost', 'buurt'].map((id) => presence(id, 'zwolle')),
});

describe('how far a municipality is', () => {
  test('comes with the national partners that are there, each once, by name', () => {
    const names = progressIn(directory, 'zwolle', TODAY).partners.map(({ name }) => name);
    expect(names).toEqual(['Humanitas', 'Leger des Heils', 'SchuldHulpMaatje']);
  });

  test('is proven by what is recorded, or by what has just been read', () => {
    const activity = { id: 'a', municipalityId: 'zwolle', kind: 'acquaintance', date: TODAY } as const;
    expect(progressIn(directory, 'zwolle', TODAY).stage).toBeNull();
    expect(progressIn(directory, 'zwolle', TODAY, [activity]).stage).toBe('acquainted');
  });

  test('is known where a partner is, or where anything was brought forward, whatever it is worth', () => {
    const old = { id: 'a', municipalityId: 'kampen', kind: 'acquaintance', date: '2016-01-01' } as const;
    expect(isAnythingKnown(progressIn(directory, 'zwolle', TODAY))).toBe(true);
    expect(isAnythingKnown(progressIn(directory, 'kampen', TODAY))).toBe(false);
    expect(isAnythingKnown(progressIn(directory, 'kampen', TODAY, [old]))).toBe(true);
  });
});
