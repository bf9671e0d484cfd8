import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import type { Initiative } from '../../src/domain/directory/types.ts';
import { initiativesFile, initiativesFileName } from '../../src/features/initiatives/initiatives-file.ts';
import type { Language } from '../../src/i18n/languages.ts';
import { directoryOf, initiative, municipality, organization, TODAY } from '../support/directory-builder.ts';

const BYTE_ORDER_MARK = '\uFEFF';

function fileOf(given: Partial<Initiative>, language: Language = 'nl'): string {
  const directory = directoryOf({
    municipalities: [municipality({ name: 'Zwolle' }), municipality({ name: 'Kampen' })],
    organizations: [
      organization({ id: 'op-orde', name: 'Op Orde' }),
      organization({ id: 'gestopt', name: 'Gestopt', validTo: '2019-12-31' }),
    ],
  });
  return initiativesFile(directory, [initiative({ id: 'een', ...given })], TODAY, language);
}

function rowOf(given: Partial<Initiative>): Record<string, string> {
  const [row] = parse<Record<string, string>>(fileOf(given), { bom: true, delimiter: ';', columns: true });
  return row ?? {};
}

describe('the file of initiatives', () => {
  test('opens in a Dutch spreadsheet: marked as Unicode, with semicolons and ends of line', () => {
    const text = fileOf({ name: 'Proef in Súdwest-Fryslân' });
    expect(text.startsWith(`${BYTE_ORDER_MARK}"Naam";"Soort";"Begonnen";`)).toBe(true);
    expect(text.endsWith(`"${TODAY}"\r\n`)).toBe(true);
  });

  test('holds what the page holds, each with source and date', () => {
    const row = rowOf({
      name: 'Proef',
      kind: 'programme',
      since: '2019-12-09',
      description: 'Eerste; tweede "regel"\nderde.',
      municipalityIds: ['zwolle', 'kampen', 'weg'],
      organizationIds: ['op-orde', 'gestopt'],
      website: 'https://voorbeeld.nl',
      sourceName: 'Verslag',
      sourceUrl: 'https://bron.nl',
      sourceDate: '2018-09',
      licence: 'CC0',
      retrievedDate: '2026-01-02',
    });
    expect(row).toEqual({
      Naam: 'Proef',
      Soort: 'programma',
      Begonnen: '2019-12-09',
      Beschrijving: 'Eerste; tweede "regel" derde.',
      Gemeenten: 'Zwolle | Kampen',
      Organisaties: 'Op Orde',
      Website: 'https://voorbeeld.nl',
      Bron: 'Verslag',
      'Adres van de bron': 'https://bron.nl',
      'Datum van de bron': '2018-09',
      Licentie: 'CC0',
      'Overgenomen op': '2026-01-02',
      'Lijst van': TODAY,
    });
  });

  test('has heads in the reader’s language', () => {
    expect(fileOf({}, 'en')).toContain('"Name";"Kind";"Began";');
  });

  test('is named after its day, and in a demo says that it is one', () => {
    expect(initiativesFileName(TODAY, false, 'nl')).toBe(`initiatieven-${TODAY}.csv`);
    expect(initiativesFileName(TODAY, true, 'en')).toBe(`demo-initiatives-${TODAY}.csv`);
  });
});
