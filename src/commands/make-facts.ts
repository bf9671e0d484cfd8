/**
 * Makes the generated starting facts (pocketbase/seed/{reference,register,food-banks,local}, place-names.csv) and tests/fixtures/municipalities.json
 * from the reference data. Usage: node src/commands/make-facts.ts [folder with the reference data]
 * The same data gives the same files, byte by byte; what was written by hand stays as it is.
 */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeFoodBanks } from './make-facts/food-banks.ts';
import { missingLocalFacts } from './make-facts/local-facts.ts';
import { makeLocalNetworks } from './make-facts/local-networks.ts';
import { makeMunicipalities } from './make-facts/municipalities.ts';
import { makePlaceNames } from './make-facts/place-names.ts';
import { makePostcodeAreas } from './make-facts/postcode-areas.ts';
import { openReferenceData } from './make-facts/reference-data.ts';
import { makeRegionalAgreements } from './make-facts/regional-agreements.ts';
import { makeRegisterOrganizations } from './make-facts/register-organizations.ts';
import { Repairs } from './make-facts/repairs.ts';
import { writeCsv, writeFormattedJson, writeJsonLines } from './make-facts/seed-files.ts';

const project = fileURLToPath(new URL('../../', import.meta.url));
const seedFolder = resolve(project, 'pocketbase/seed');
const dataFolder = resolve(process.argv[2] ?? resolve(project, '../shared/data'));

const handWritten = (name: string) => JSON.parse(readFileSync(resolve(seedFolder, name), 'utf8'));
const data = openReferenceData(dataFolder, handWritten('additions.json'));
const repairs = new Repairs();
const { municipalities, successions } = makeMunicipalities(data, repairs);
const register = makeRegisterOrganizations(data, repairs);
const foodBanks = makeFoodBanks(data);

const lines = [
  writeCsv(seedFolder, 'reference/municipalities.csv', municipalities),
  writeCsv(seedFolder, 'reference/municipality_successions.csv', successions),
  writeCsv(seedFolder, 'reference/postcode_areas.csv', makePostcodeAreas(data)),
  writeCsv(seedFolder, 'place-names.csv', makePlaceNames(data)),
  writeJsonLines(seedFolder, 'register/organizations.json', register.organizations),
  writeJsonLines(seedFolder, 'register/locations.json', register.locations),
  writeJsonLines(seedFolder, 'register/phones.json', register.phones),
  writeJsonLines(seedFolder, 'register/networks.json', makeRegionalAgreements(data, register.slugByRegisterId)),
  writeJsonLines(seedFolder, 'food-banks/organizations.json', foodBanks.organizations),
  writeJsonLines(seedFolder, 'food-banks/services.json', foodBanks.services),
  writeJsonLines(seedFolder, 'food-banks/service_areas.json', foodBanks.serviceAreas),
  writeJsonLines(seedFolder, 'local/networks.json', makeLocalNetworks(data, handWritten('sources.json'))),
  repairs.write(seedFolder),
  writeFormattedJson(
    resolve(project, 'tests/fixtures'),
    'municipalities.json',
    municipalities
      .filter(({ valid_to }) => valid_to === '')
      .map(({ code, name, slug, phone }) => ({ code: `${code}`, name: `${name}`, slug: `${slug}`, phone: `${phone}` })),
  ),
];
for (const line of lines) console.log(line);

const missing = missingLocalFacts(data, seedFolder);
for (const fact of missing) console.error(`Not in the hand-written facts: ${fact}`);
if (missing.length > 0) process.exitCode = 1;
