import type { Scene } from '../scene.ts';
import { SERVICE_TEMPLATES, type ServiceTemplate } from '../service-templates.ts';

/** The room that the database gives: see the migrations. */
const NAME_MAX = 200;
const TEXT_MAX = 2000;
const APPLY_MAX = 1000;
const NOTE_MAX = 300;

const [PLAIN] = SERVICE_TEMPLATES;

/** An ordinary service for a case to alter. */
export function plainTemplate(): ServiceTemplate {
  if (!PLAIN) throw new RangeError('there is no template');
  return PLAIN;
}

function fill(words: string, length: number): string {
  return words
    .repeat(Math.ceil(length / words.length))
    .slice(0, length)
    .trimEnd();
}

export function placeLongestNames(scene: Scene): void {
  const compound = 'Schuldhulpverleningsvrijwilligerscoördinatiesamenwerkingsverband';
  const organization = scene.organization(fill(compound, NAME_MAX), 'welfare', 'confirmed', {
    legal_name: fill(`Stichting ${compound} `, NAME_MAX),
    description: fill('Dit is een lange, verzonnen zin die steeds opnieuw begint. ', TEXT_MAX),
    website: `https://${'lang.'.repeat(30)}example/${'pad/'.repeat(20)}`,
    email: `${'lang'.repeat(15)}@${'lang.'.repeat(20)}example`,
  });
  scene.presence(organization);
  const location = scene.location(organization, {
    name: fill(`Gebouw ${compound} `, NAME_MAX),
    street: `Burgemeester Van Verzonnen tot Niemendal en Nergenshuizenboulevard-Noordoostzijde 1234-bis`,
  });
  const service = scene.service(organization, plainTemplate(), 'confirmed', {
    name: fill('Kindertoeslagennabetalingsbeschikkingsbezwaarschriftondersteuning', NAME_MAX),
    description: fill('Zonder spatie'.replace(' ', '-').concat('-'), TEXT_MAX),
    application_process: fill('U belt, u schrijft, u komt langs, en dan weer van voren af aan. ', APPLY_MAX),
    fees_description: fill('Gratis, tenzij. ', NOTE_MAX),
    languages: ['nl', 'en', 'tr', 'ar', 'pl', 'uk', 'ti', 'so', 'fa', 'es', 'fr', 'zgh', 'de', 'it', 'pt', 'zh', 'vi'],
    languages_note: fill('Een tolk komt mee. ', NOTE_MAX),
  });
  scene.area(service);
  scene.givenAt(service, location);
  scene.phone({ service: service.id }, 'confirmed', { description: fill('Vraag naar de balie. ', NAME_MAX) });
  scene.firstDoor(service, fill(compound, NAME_MAX));
}

export function placeRightToLeft(scene: Scene): void {
  const organization = scene.organization('مركز المظلة الخضراء', 'other', 'confirmed', {
    description: 'نساعدكم في أمور المال والديون. 083 123 45 67 (Nederlands: wij helpen bij schulden)',
  });
  scene.presence(organization);
  const arabic = scene.service(organization, plainTemplate(), 'confirmed', {
    name: 'استشارة مجانية حول الديون (inloop)',
    description: 'تعالوا بدون موعد، من الاثنين إلى الجمعة 09:00–12:00.',
    application_process: 'اتصلوا بنا',
    languages: ['ar', 'fa', 'nl'],
  });
  const hebrew = scene.service(organization, plainTemplate(), 'to_be_checked', {
    name: 'עזרה בניהול חובות',
    description: 'שיחה ראשונה ללא תשלום.',
    languages: ['he', 'nl'],
  });
  for (const service of [arabic, hebrew]) scene.area(service);
  scene.phone({ organization: organization.id }, 'confirmed', { description: 'اسألوا عن المكتب' });
  scene.firstDoor(arabic, 'مركز المظلة الخضراء');
}

export function placeSigns(scene: Scene): void {
  const organization = scene.organization('<b>Hulp</b> & "Zo" — ‘t Huis; DROP TABLE 💶👩‍👩‍👧', 'other', 'confirmed', {
    description: '<script>alert(1)</script> {{ 7 * 7 }} #{naam} %00 \\u202E',
  });
  scene.presence(organization);
  const service = scene.service(organization, plainTemplate(), 'confirmed', {
    name: 'Z̴̧͝a̵͓͘l̷͔̈́g̶̝̈o̴͉͐ </a><h1>spreekuur</h1> {count, plural, one {#}}',
    description: 'Regel een\nRegel twee\r\n\tmet een inspringing.',
  });
  scene.area(service);
  scene.phone({ service: service.id }, 'confirmed');
}

export function placeTwins(scene: Scene): void {
  for (const trust of ['confirmed', 'to_be_checked'] as const) {
    const organization = scene.organization('De Tweeling', 'welfare', trust);
    scene.presence(organization);
    const service = scene.service(organization, plainTemplate(), trust);
    scene.area(service);
    scene.phone({ organization: organization.id }, trust);
  }
}
