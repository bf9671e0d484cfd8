import { describe, expect, test } from 'vitest';
import { viewAgreement } from '../../src/domain/agreement/view-agreement.ts';
import { drawnLines, responsibleByPhase } from '../../src/features/agreements/chain.ts';
import { agreementStatusLabel, termLabel } from '../../src/features/directory/agreement-labels.ts';
import { agreement, agreementDocument, agreementEvent, agreementVersion } from '../support/build-agreement.ts';
import { directoryOf, municipality, TODAY } from '../support/directory-builder.ts';

function statusText(...events: Parameters<typeof agreementEvent>[]): string {
  const directory = directoryOf({
    municipalities: [municipality({ name: 'Hier' })],
    agreements: [agreement({ id: 'samen', municipalityIds: ['hier'] })],
    agreementVersions: [agreementVersion('samen', agreementDocument('here'))],
    agreementEvents: events.map((event, index) =>
      agreementEvent(event[0], event[1], { number: index + 1, ...event[2] }),
    ),
  });
  const view = viewAgreement(directory, agreement({ id: 'samen', municipalityIds: ['hier'] }), TODAY);
  return view ? agreementStatusLabel(view, 'nl') : '';
}

describe('what the state of an agreement means', () => {
  test('announced is not signed', () => {
    expect(statusText(['samen', 'announced'])).toBe(
      'Door de gemeente bekendgemaakt op 11 maart 2026. Nog niet ondertekend.',
    );
  });

  test.each([
    ['2021-04', 'source', 'Op papier getekend in april 2021. Dat zegt de bron.'],
    [
      '2021-04-13',
      'municipality',
      'Op papier getekend op 13 april 2021. Gemeente Hier heeft dit op 11 maart 2026 bevestigd.',
    ],
    ['', 'alliance', 'Op papier getekend. Wanneer weten we niet. Medewerkers van de alliantie hebben dit bevestigd.'],
  ] as const)('signed on %j, vouched for by %s', (signedDate, vouchedBy, text) => {
    expect(statusText(['samen', 'recorded', { signedDate, vouchedBy }])).toContain(text);
  });

  test('taken back, ended', () => {
    expect(statusText(['samen', 'announced'], ['samen', 'withdrawn'])).toContain('ingetrokken');
    expect(statusText(['samen', 'announced'], ['samen', 'terminated'])).toContain('beëindigd op 11 maart 2026');
  });

  test.each([
    ['', '', 'Tot wanneer de afspraak geldt, weten we niet.'],
    ['2026-01-01', '', 'Vanaf 1 januari 2026. Een einddatum kennen we niet.'],
    ['', '2026-12-31', 'Tot en met 31 december 2026.'],
    ['2026-01-01', '2026-12-31', 'Van 1 januari 2026 tot en met 31 december 2026.'],
  ])('a term from %j to %j', (from, to, text) => {
    expect(termLabel({ from, to }, '', 'nl')).toBe(text);
  });

  test('a term without an end, when that was said', () => {
    expect(termLabel({ from: '', to: '' }, 'open', 'nl')).toBe(
      'Voor onbepaalde tijd: er is geen einddatum afgesproken.',
    );
    expect(termLabel({ from: '', to: '' }, 'unknown', 'nl')).toMatch(/weten we niet/);
  });
});

describe('the drawn chain', () => {
  test('names who is responsible in each phase, each once', () => {
    const document = agreementDocument('here');
    const [one] = document.commitments;
    const twice = one ? [one, { ...one, task: 'Nog iets' }, { ...one, responsible: '' }] : [];
    expect(responsibleByPhase({ ...document, commitments: twice }).map(({ names }) => names)).toEqual([
      [],
      [],
      ['SchuldHulpMaatje'],
      [],
    ]);
  });

  test('breaks names into lines that fit, and says where it left some out', () => {
    expect(drawnLines(['Humanitas', 'Leger des Heils', 'Stichting Buurthulp'])).toEqual([
      'Humanitas, Leger des',
      'Heils, Stichting Buurthulp',
    ]);
    const long = drawnLines([
      'Vrijwilligersorganisatieschuldhulpverlening',
      ...Array.from({ length: 9 }, () => 'Humanitas'),
    ]);
    expect(long).toHaveLength(3);
    expect(long.every((line) => line.length <= 26)).toBe(true);
    expect(long.at(-1)).toMatch(/…$/);
    expect(drawnLines([])).toEqual([]);
  });
});
