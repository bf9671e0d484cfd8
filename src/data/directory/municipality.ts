import type { Municipality, MunicipalitySuccession, PostcodeArea } from '../../domain/municipality/types.ts';
import { provenance, texts } from '../pocketbase/project.ts';
import type { MunicipalitiesRecord, MunicipalitySuccessionsRecord, PostcodeAreasRecord } from '../records.gen.ts';

export function toMunicipality(record: MunicipalitiesRecord): Municipality {
  return {
    id: record.id,
    code: record.code,
    name: record.name,
    slug: record.slug,
    aliases: texts(record.aliases),
    province: record.province,
    provinceCode: record.province_code,
    latitude: record.latitude,
    longitude: record.longitude,
    population: record.population,
    populationYear: record.population_year,
    phone: record.phone,
    website: record.website,
    townHallStreet: record.town_hall_street,
    townHallPostcode: record.town_hall_postcode,
    townHallPlace: record.town_hall_place,
    validFrom: record.valid_from,
    validTo: record.valid_to,
    ...provenance(record),
  };
}

export function toSuccession(record: MunicipalitySuccessionsRecord): MunicipalitySuccession {
  return {
    id: record.id,
    predecessorId: record.predecessor,
    successorId: record.successor,
    date: record.date,
    ...provenance(record),
  };
}

export function toPostcodeArea(record: PostcodeAreasRecord): PostcodeArea {
  return {
    id: record.id,
    code: record.code,
    municipalityId: record.municipality,
    place: record.place,
    latitude: record.latitude,
    longitude: record.longitude,
    sharedWithIds: record.shared_with,
    ...provenance(record),
  };
}
