/** What made-up names are made of. No name of a person, no name of an organisation that exists. */
export const COLOURS = [
  'Blauwe',
  'Bonte',
  'Gele',
  'Glazen',
  'Gouden',
  'Groene',
  'Wollen',
  'Kleine',
  'Koperen',
  'Lachende',
  'Oranje',
  'Papieren',
  'Paarse',
  'Rode',
  'Ronde',
  'Slapende',
  'Vliegende',
  'Vrolijke',
  'Witte',
  'Zilveren',
  'Zingende',
  'Zwevende',
] as const;

export const THINGS = [
  'Appel',
  'Aardbei',
  'Bezem',
  'Dolfijn',
  'Dromedaris',
  'Eekhoorn',
  'Fluitketel',
  'Giraffe',
  'Hagedis',
  'IJsbeer',
  'Kameel',
  'Kikker',
  'Knikker',
  'Kroket',
  'Lantaarn',
  'Maanvis',
  'Neushoorn',
  'Okapi',
  'Paraplu',
  'Pinguïn',
  'Pompoen',
  'Raket',
  'Schildpad',
  'Sneeuwvlok',
  'Spaarpot',
  'Toverhoed',
  'Uil',
  'Vlinder',
  'Walvis',
  'Zeepbel',
] as const;

/** In front of the thing: what sort of organisation it says it is. */
export const FOREWORDS = {
  alliance_partner: ['Vrijwilligers', 'Maatjes', 'Huisbezoek'],
  welfare: ['Stichting', 'Buurthuis', 'Wijkcentrum', 'Welzijn', 'Dorpshuis'],
  food_bank: ['Voedselkast', 'Weggeefwinkel', 'Kledingkast'],
  social_services: ['Sociaal Team', 'Geldloket', 'Gemeentehulp'],
  other: ['Vereniging', 'Stichting', 'Bibliotheek', 'Kerk', 'Fonds', 'Werkplaats'],
} as const;

export const STREETS = [
  'Verzonnenstraat',
  'Fantasielaan',
  'Nergenskade',
  'Luchtkasteelweg',
  'Sprookjesplein',
  'Niemandspad',
  'Dagdroomsingel',
  'Zeepbelhof',
] as const;

export const NEIGHBOURHOODS = ['Noord', 'Zuid', 'Oost', 'West', 'Centrum', 'Nieuw-Oost', 'Aan het Water'] as const;

/** The national partners of the made-up network. */
export const PARTNERS = [
  { slug: 'de-dansende-knip', name: 'Landelijke Vereniging De Dansende Knip' },
  { slug: 'de-papierkameraden', name: 'De Papierkameraden' },
  { slug: 'bond-van-de-volle-lade', name: 'Bond van de Volle Lade' },
  { slug: 'genootschap-maanlicht', name: 'Genootschap Maanlicht' },
  { slug: 'netwerk-zeepbel', name: 'Landelijk Netwerk Zeepbel' },
  { slug: 'de-rekendraken', name: 'De Rekendraken' },
] as const;

export const ACCESSIBILITY = [
  '',
  'De ingang is zonder drempel.',
  'Bel aan; de deur gaat open met een knop.',
  'Eerste verdieping, er is een lift.',
  'Er is een trap van acht treden en geen lift.',
] as const;

export const CLOSING_REASONS = ['Vakantie', 'Verbouwing', 'Studiedag', 'Feestdag'] as const;

/** ISO 639-1, beside Dutch. */
export const OTHER_LANGUAGES = ['en', 'tr', 'ar', 'pl', 'uk', 'ti', 'so', 'fa', 'es', 'fr', 'zgh'] as const;
