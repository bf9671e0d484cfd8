import { addMonths } from '../../domain/calendar/day.ts';
import type { OrganizationKind } from '../../domain/directory/types.ts';
import type { Trust } from './demo-records.ts';
import { someClosures, someHours } from './opening-hours.ts';
import { type DemoMunicipality, neighboursOf } from './reference.ts';
import { type DemoOrganization, type DemoService, partnerId, type Scene } from './scene.ts';
import { templatesFor } from './service-templates.ts';
import { COLOURS, FOREWORDS, NEIGHBOURHOODS, OTHER_LANGUAGES, PARTNERS, THINGS } from './words.ts';

const SERVICES_EACH = 3.6;
const TRUST: Record<Trust, number> = { confirmed: 50, to_be_checked: 40, hidden: 10 };
const STATUS = { published: 93, draft: 3, hidden: 2, withdrawn: 2 };
const KINDS: Record<OrganizationKind, number> = {
  alliance_partner: 30,
  welfare: 30,
  food_bank: 8,
  social_services: 4,
  other: 28,
};

/**
 * The help of an ordinary municipality: `services` in all, by as many organisations as that takes. `hasDoor`: one of them
 * is the common first door.
 */
export function placeOrdinaryHelp(
  scene: Scene,
  { services, hasDoor }: { services: number; hasDoor: boolean },
  all: readonly DemoMunicipality[],
): void {
  const organizations = Math.ceil(services / SERVICES_EACH);
  const partners = scene.random.some(PARTNERS, PARTNERS.length);
  let left = services;
  let door: DemoService | null = null;
  for (let made = 0; made < organizations; made += 1) {
    // Each municipality has its own first; the others come as they come.
    const drawn = made === 0 ? 'social_services' : scene.random.weighted(KINDS);
    const partner = drawn === 'alliance_partner' ? partners.pop() : undefined;
    // One that belongs to no partner would itself be a national one.
    const kind = drawn === 'alliance_partner' && !partner ? 'other' : drawn;
    const organization = placeOrganization(scene, kind, partner?.slug);
    const share = made === organizations - 1 ? left : Math.min(left, Math.round(left / (organizations - made)));
    const own = placeServices(scene, organization, share, all);
    left -= share;
    door ??= own.find(({ trust, isPublic }) => isPublic && trust !== 'hidden') ?? null;
  }
  if (door && hasDoor) {
    scene.firstDoor(door, `Geldpunt ${scene.random.pick(COLOURS)} ${scene.random.pick(THINGS)}`);
  }
}

function placeOrganization(scene: Scene, kind: OrganizationKind, partner?: string): DemoOrganization {
  const { random, municipality, records } = scene;
  const trust = random.weighted(TRUST);
  const name = `${random.pick(FOREWORDS[kind])} De ${random.pick(COLOURS)} ${random.pick(THINGS)}`;
  const hasEnded = random.chance(0.02);
  const organization = scene.organization(`${name} ${municipality.name}`, kind, trust, {
    ...(partner && { national_partner: partnerId(partner) }),
    status: random.weighted(STATUS),
    ...(hasEnded && { valid_to: addMonths(records.today, -random.whole(1, 24)) }),
  });
  const since = random.whole(2014, Number(records.today.slice(0, 4)) - 2);
  scene.presence(organization, {
    since: random.chance(0.5) ? String(since) : `${since}-0${random.whole(1, 9)}`,
    until: random.chance(0.04) ? addMonths(records.today, -random.whole(0, 12)) : '',
  });
  if (random.chance(0.85)) scene.phone({ organization: organization.id }, trust);
  return organization;
}

function placeServices(
  scene: Scene,
  organization: DemoOrganization,
  count: number,
  all: readonly DemoMunicipality[],
): DemoService[] {
  const { random } = scene;
  const location = random.chance(0.85) ? scene.location(organization) : '';
  const templates = templatesFor(organization.kind);
  // Nobody gives the same twice before having given everything once.
  const different = random.some(templates, count);
  return Array.from({ length: count }, (_, nth) => {
    const isPublic = random.chance(0.95);
    const service = scene.service(
      organization,
      different[nth] ?? random.pick(templates),
      organization.trust === 'hidden' ? 'hidden' : random.weighted(TRUST),
      {
        languages: ['nl', ...random.some(OTHER_LANGUAGES, random.pick([0, 0, 0, 1, 1, 2, 4]))],
        capacity: random.weighted({ unknown: 55, open: 30, waiting_list: 10, full: 5 }),
        fees_description: random.weighted({ 'Dit is gratis.': 85, '': 10, 'U betaalt € 2,50 per keer.': 5 }),
        status: isPublic ? 'published' : random.pick(['draft', 'hidden', 'withdrawn']),
      },
    );
    placeAreas(scene, service, all);
    if (location !== '' && random.chance(0.6)) scene.givenAt(service, location);
    if (random.chance(0.3)) scene.phone({ service: service.id }, service.trust, { type: phoneType(scene) });
    if (random.chance(0.65)) {
      scene.schedule(service, {
        location: location !== '' && random.chance(0.3) ? location : '',
        hours: someHours(random),
        closures: someClosures(scene.records.today, random),
        description: random.pick(['', '', 'Bel eerst even.', 'Alleen op afspraak.']),
      });
    }
    return service;
  });
}

/** Mostly the whole municipality, sometimes one part of it, sometimes a few neighbours too. */
function placeAreas(scene: Scene, service: DemoService, all: readonly DemoMunicipality[]): void {
  const { random, municipality } = scene;
  const reach = random.weighted({ whole: 84, part: 10, shared: 6 });
  if (reach === 'part') {
    const postcodes = random.some(municipality.postcodes, random.whole(1, 4)).map(({ code }) => code);
    scene.area(service, { name: random.pick(NEIGHBOURHOODS), postcodes });
    return;
  }
  scene.area(service);
  if (reach !== 'shared') return;
  for (const neighbour of neighboursOf(municipality, all, random.whole(1, 4))) scene.area(service, {}, neighbour);
}

function phoneType(scene: Scene): string {
  return scene.random.weighted({ voice: 80, whatsapp: 12, text: 5, text_relay: 3 });
}
