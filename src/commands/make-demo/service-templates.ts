import type { OrganizationKind, Phase, ServiceKind, TargetGroup } from '../../domain/directory/types.ts';

/** A service as a made-up organisation may offer it. */
export interface ServiceTemplate {
  by: readonly OrganizationKind[];
  name: string;
  kind: ServiceKind;
  phases: readonly Phase[];
  groups?: readonly TargetGroup[];
  description: string;
  /** How to sign up. */
  apply: string;
}

const EVERY: readonly OrganizationKind[] = ['welfare', 'other', 'alliance_partner', 'social_services'];

export const SERVICE_TEMPLATES: readonly ServiceTemplate[] = [
  {
    by: EVERY,
    name: 'Inloop met geldvragen',
    kind: 'walk_in',
    phases: ['prevention', 'early_detection'],
    description: 'U loopt binnen met uw vraag over geld. Iemand kijkt met u mee en zegt wat u kunt doen.',
    apply: 'Kom langs. Een afspraak is niet nodig.',
  },
  {
    by: ['welfare', 'other', 'alliance_partner'],
    name: 'Hulp bij de post en de administratie',
    kind: 'volunteer_support',
    phases: ['prevention', 'aftercare'],
    description: 'Een vrijwilliger komt bij u thuis. Samen maakt u de post open en zet u alles op een rij.',
    apply: 'Bel ons. Binnen een week komt iemand kennismaken.',
  },
  {
    by: ['alliance_partner'],
    name: 'Een maatje bij schulden',
    kind: 'volunteer_support',
    phases: ['debt_support', 'aftercare'],
    description: 'Een maatje helpt u een half jaar lang: met brieven, betalen en volhouden.',
    apply: 'Meld u aan met het formulier op onze website.',
  },
  {
    by: ['alliance_partner', 'welfare'],
    name: 'Samen sterk met geld, in uw taal',
    kind: 'volunteer_support',
    phases: ['prevention', 'debt_support'],
    groups: ['turkish_dutch', 'moroccan_dutch'],
    description: 'Wij praten met u over geld in de taal die u het beste kent. Schaamte laat u bij de deur.',
    apply: 'Bel of stuur een bericht. U mag ook iemand voor u laten bellen.',
  },
  {
    by: ['social_services'],
    name: 'Schuldhulp van de gemeente',
    kind: 'professional_support',
    phases: ['debt_support'],
    description: 'Wij maken met u een plan voor al uw schulden en praten met wie geld van u krijgt.',
    apply: 'Bel voor een eerste gesprek.',
  },
  {
    by: ['social_services'],
    name: 'Er vroeg bij: wij bellen aan',
    kind: 'early_warning',
    phases: ['early_detection'],
    description: 'Betaalt u de huur, het water of de stroom te laat? Dan komen wij langs om te helpen.',
    apply: 'U hoeft niets te doen. Bellen mag ook.',
  },
  {
    by: ['social_services', 'welfare'],
    name: 'Een rekening die wij beheren',
    kind: 'professional_support',
    phases: ['debt_support', 'aftercare'],
    description: 'Wij betalen uw vaste lasten van uw inkomen. U krijgt elke week geld om van te leven.',
    apply: 'Vraag het in een gesprek bij ons aan.',
  },
  {
    by: ['social_services', 'other'],
    name: 'Geld voor wie zelf een bedrijf heeft',
    kind: 'professional_support',
    phases: ['early_detection', 'debt_support'],
    groups: ['self_employed'],
    description: 'Heeft u een eigen bedrijf en geldzorgen? Wij kijken naar uw boeken en naar thuis.',
    apply: 'Maak een afspraak, ook in de avond.',
  },
  {
    by: ['welfare', 'other'],
    name: 'Geldles voor jongeren',
    kind: 'volunteer_support',
    phases: ['prevention'],
    groups: ['young_people'],
    description: 'Word je achttien? In drie avonden leer je alles over toeslagen, zorg en huur.',
    apply: 'Geef je op met een bericht.',
  },
  {
    by: ['welfare', 'other'],
    name: 'Geldcafé voor gezinnen',
    kind: 'walk_in',
    phases: ['prevention'],
    groups: ['families'],
    description: 'Koffie, spelen voor de kinderen, en iemand die meekijkt naar wat er op tafel ligt.',
    apply: 'Kom langs. Neem uw kinderen mee.',
  },
  {
    by: ['welfare', 'alliance_partner'],
    name: 'Na de schulden: volhouden',
    kind: 'volunteer_support',
    phases: ['aftercare'],
    description: 'Uw schulden zijn geregeld. Wij bellen elke maand hoe het gaat en helpen als het weer moeilijk wordt.',
    apply: 'Uw hulpverlener meldt u aan, of u doet het zelf.',
  },
  {
    by: ['food_bank'],
    name: 'Een pakket met eten',
    kind: 'food_aid',
    phases: [],
    description: 'Elke week een pakket met eten, zolang u het nodig hebt.',
    apply: 'Neem een overzicht mee van wat er binnenkomt en uitgaat.',
  },
  {
    by: ['food_bank'],
    name: 'Kleren en speelgoed',
    kind: 'food_aid',
    phases: [],
    groups: ['families'],
    description: 'U zoekt zelf uit wat u nodig hebt. U betaalt niets.',
    apply: 'Kom langs als de deur open is.',
  },
  {
    by: ['food_bank', 'other'],
    name: 'Formulieren invullen',
    kind: 'walk_in',
    phases: ['prevention', 'early_detection'],
    description: 'Wij vullen samen met u formulieren in: toeslagen, kwijtschelding, bijzondere bijstand.',
    apply: 'Kom langs en neem uw brieven mee.',
  },
];

/** Services an organisation of this kind may offer. */
export function templatesFor(kind: OrganizationKind): readonly ServiceTemplate[] {
  return SERVICE_TEMPLATES.filter((template) => template.by.includes(kind));
}
