import { slugOf } from '../../src/domain/municipality/slug.ts';
import type { Municipality, MunicipalitySuccession, PostcodeArea } from '../../src/domain/municipality/types.ts';
import { PROVENANCE } from './build-provenance.ts';

export function municipality(given: Partial<Municipality> & { name: string }): Municipality {
  const slug = slugOf(given.name);
  return {
    ...PROVENANCE,
    id: slug,
    code: 'GM0001',
    slug,
    aliases: [],
    province: 'Overijssel',
    provinceCode: 'PV23',
    latitude: 52.5,
    longitude: 6.1,
    population: 0,
    populationYear: 0,
    phone: '14 038',
    website: '',
    townHallStreet: '',
    townHallPostcode: '',
    townHallPlace: '',
    validFrom: '',
    validTo: '',
    ...given,
  };
}

export function succession(predecessorId: string, successorId: string, date = '2022-01-01'): MunicipalitySuccession {
  return { ...PROVENANCE, id: `${predecessorId}>${successorId}`, predecessorId, successorId, date };
}

export function postcodeArea(code: string, municipalityId: string, given: Partial<PostcodeArea> = {}): PostcodeArea {
  const place = { place: 'Dorp', latitude: 52.5, longitude: 6.1, sharedWithIds: [] };
  return { ...PROVENANCE, id: code, code, municipalityId, ...place, ...given };
}
