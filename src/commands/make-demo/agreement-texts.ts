import type { Phase } from '../../domain/directory/types.ts';

/** What made-up parties agree, in words of no real agreement. */
export const TITLES = ['Samen om geldzorgen heen', 'Niemand alleen met de post', 'Eén deur, veel handen'] as const;

export const TASKS: Record<Phase, readonly string[]> = {
  prevention: ['Lessen over geld geven', 'Inloop houden in de wijk', 'Formulieren helpen invullen'],
  early_detection: ['Aanbellen na een gemiste huur', 'Brieven helpen openen', 'Elkaar bellen bij een signaal'],
  debt_support: ['Een plan maken voor alle schulden', 'Meegaan naar gesprekken', 'Helpen volhouden'],
  aftercare: ['Een jaar lang blijven bellen', 'De administratie bijhouden', 'Terug naar de inloop helpen'],
};

export const CONSIDERATIONS = [
  'Inwoners met geldzorgen zoeken vaak pas laat hulp.',
  'Vrijwilligers en beroepskrachten vullen elkaar aan.',
  'Wie hulp zoekt, hoeft het verhaal maar één keer te vertellen.',
] as const;

export const OCCASIONS = [
  'Als de schulden te groot zijn om zelf te regelen.',
  'Als iemand het alleen niet volhoudt.',
  'Als er ook andere zorgen zijn dan geld.',
] as const;

export const LEGAL_GROUNDS = [
  '',
  'Toestemming van de inwoner',
  'Wet gemeentelijke schuldhulpverlening, artikel 8',
] as const;

export const SUMMARIES = [
  'Verzonnen verslag: kennisgemaakt en vragen verzameld.',
  'Verzonnen verslag: gekeken wie wat al doet.',
  'Verzonnen verslag: een volgende afspraak gemaakt.',
  '',
] as const;

export const OBSTACLE_NOTES = [
  'Verzonnen: er is te weinig tijd voor overleg.',
  'Verzonnen: het werk is elders belegd.',
  '',
] as const;
