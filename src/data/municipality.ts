import type { RecordModel } from 'pocketbase';
import type { Municipality, MunicipalitySuccession, PostcodeArea } from '../domain/municipality/types.ts';
import { number, provenance, text, texts } from './project.ts';

export function toMunicipality(record: RecordModel): Municipality {
  return {
    id: record.id,
    code: text(record, 'code'),
    name: text(record, 'name'),
    slug: text(record, 'slug'),
    aliases: texts(record, 'aliases'),
    province: text(record, 'province'),
    provinceCode: text(record, 'province_code'),
    latitude: number(record, 'latitude'),
    longitude: number(record, 'longitude'),
    population: number(record, 'population'),
    populationYear: number(record, 'population_year'),
    phone: text(record, 'phone'),
    website: text(record, 'website'),
    townHallStreet: text(record, 'town_hall_street'),
    townHallPostcode: text(record, 'town_hall_postcode'),
    townHallPlace: text(record, 'town_hall_place'),
    validFrom: text(record, 'valid_from'),
    validTo: text(record, 'valid_to'),
    ...provenance(record),
  };
}

export function toSuccession(record: RecordModel): MunicipalitySuccession {
  return {
    id: record.id,
    predecessorId: text(record, 'predecessor'),
    successorId: text(record, 'successor'),
    date: text(record, 'date'),
    ...provenance(record),
  };
}

export function toPostcodeArea(record: RecordModel): PostcodeArea {
  return {
    id: record.id,
    code: text(record, 'code'),
    municipalityId: text(record, 'municipality'),
    place: text(record, 'place'),
    latitude: number(record, 'latitude'),
    longitude: number(record, 'longitude'),
    sharedWithIds: texts(record, 'shared_with'),
    ...provenance(record),
  };
}
