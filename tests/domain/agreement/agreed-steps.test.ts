import { describe, expect, test } from 'vitest';
import { agreedSteps } from '../../../src/domain/agreement/agreed-steps.ts';
import type { AgreementDocument, AgreementEventKind, ReferralRule } from '../../../src/domain/agreement/types.ts';
import { agreementsIn } from '../../../src/domain/agreement/view-agreement.ts';
import { PHASES } from '../../../src/domain/directory/types.ts';
import { agreement, agreementDocument, agreementEvent, agreementVersion } from '../../support/build-agreement.ts';
import { directoryOf, municipality, organization, STALE, TODAY } from '../../support/directory-builder.ts';

interface Given {
  kind?: AgreementEventKind;
  event?: object;
  document?: Partial<AgreementDocument>;
}

/** Steps from a first door of SchuldHulpMaatje, or of the municipality itself, with these agreements. */
function steps(given: Given[], organizationId = 'shm') {
  const ids = given.map((_, index) => `samen-${index + 1}`);
  const directory = directoryOf({
    municipalities: [municipality({ id: 'here', name: 'Hier' })],
    organizations: [organization({ id: 'shm' })],
    agreements: ids.map((id) => agreement({ id, municipalityIds: ['here'] })),
    agreementVersions: given.map(({ document }, index) =>
      agreementVersion(`samen-${index + 1}`, agreementDocument('here', { title: `${index + 1}`, ...document })),
    ),
    agreementEvents: given.map(({ kind = 'recorded', event }, index) =>
      agreementEvent(`samen-${index + 1}`, kind, { vouchedBy: kind === 'recorded' ? 'municipality' : '', ...event }),
    ),
  });
  const door = { organizationId, municipalityId: 'here' };
  return agreedSteps(directory, agreementsIn(directory, 'here', TODAY), door, TODAY);
}

const rule = (to: string, withinDays: number | null, from = 'p2'): ReferralRule => ({
  from,
  to,
  when: `naar ${to}`,
  manner: 'cold',
  withinDays,
  legalBasis: '',
});

describe('what happens after the first door', () => {
  test('is what the agreement in force says of that door', () => {
    expect(steps([{}])).toMatchObject({
      referrals: [
        { from: 'SchuldHulpMaatje', to: 'here', when: 'Als de schulden te groot zijn', manner: 'warm', withinDays: 5 },
      ],
      solvers: ['SchuldHulpMaatje'],
    });
  });

  test('leads to a party that no directory holds: of that one nobody can tell that it is gone', () => {
    const parties = [
      { key: 'p1', name: 'here', organizationId: '', municipalityId: 'here' },
      { key: 'p2', name: 'Buurtkring', organizationId: '', municipalityId: '' },
    ];
    const found = steps([{ document: { parties, referralRules: [rule('p2', 2, 'p1')] } }], '');
    expect(found?.referrals).toMatchObject([{ from: 'here', to: 'Buurtkring' }]);
    expect(found?.solvers).toEqual(['Buurtkring']);
  });

  test('is from the municipality what the municipality agreed, and not what a party did that no directory holds', () => {
    const parties = [
      { key: 'p1', name: 'here', organizationId: '', municipalityId: 'here' },
      { key: 'p2', name: 'Buurtkring', organizationId: '', municipalityId: '' },
      { key: 'p3', name: 'SchuldHulpMaatje', organizationId: 'shm', municipalityId: '' },
    ];
    const referralRules = [rule('p3', 2, 'p2'), rule('p3', 4, 'p1')];
    expect(steps([{ document: { parties, referralRules } }], '')?.referrals).toMatchObject([
      { from: 'here', to: 'SchuldHulpMaatje', withinDays: 4 },
    ]);
  });

  test.each<[string, Given]>([
    ['is only announced', { kind: 'announced' }],
    ['was withdrawn', { kind: 'withdrawn' }],
    ['is over', { document: { term: { from: '', to: '2026-03-10' } } }],
    ['was not confirmed for a year by the source that tells of it', { event: { vouchedBy: 'source', ...STALE } }],
    ['says nothing about it', { document: { referralRules: [], commitments: [] } }],
  ])('is not told by an agreement that %s', (_, given) => {
    expect(steps([given])).toBeNull();
  });

  test('leaves out rules of other doors, and keeps who solves', () => {
    expect(steps([{}], '')).toMatchObject({ referrals: [], solvers: ['SchuldHulpMaatje'] });
    expect(steps([{}], 'humanitas')).toMatchObject({ referrals: [] });
    const fromHere = { referralRules: [rule('p2', 3, 'p1')] };
    expect(steps([{ document: fromHere }], '')?.referrals).toMatchObject([{ from: 'here', withinDays: 3 }]);
  });

  test('has three referrals at most, the shortest term first and no term last', () => {
    const referralRules = [rule('p1', null), rule('p1', 14), rule('p1', 1), rule('p1', 7)];
    const days = steps([{ document: { referralRules } }])?.referrals.map(({ withinDays }) => withinDays);
    expect(days).toEqual([1, 7, 14]);
  });

  test('names nobody twice, and no other municipality that agreed the same', () => {
    const { parties, commitments } = agreementDocument('here');
    const [task] = commitments;
    const other = { key: 'p3', name: 'Elders', organizationId: '', municipalityId: 'elsewhere' };
    const document = {
      parties: [...parties, other],
      referralRules: [rule('p3', 5)],
      commitments: ['p2', 'p3', 'p2', 'p1'].flatMap((responsible) => (task ? [{ ...task, responsible }] : [])),
    };
    expect(steps([{ document }])).toMatchObject({ referrals: [], solvers: ['SchuldHulpMaatje', 'here'] });
  });

  test('names only who solves debts, not who is responsible before or after', () => {
    const [task] = agreementDocument('here').commitments;
    const commitments = PHASES.flatMap((phase) =>
      task ? [{ ...task, phase, responsible: phase === 'debt_support' ? 'p1' : 'p2' }] : [],
    );
    expect(steps([{ document: { commitments } }])?.solvers).toEqual(['here']);
  });

  test('comes from the agreement that sends people on, before one that only names who solves', () => {
    const silent = { document: { referralRules: [] } };
    expect(steps([silent, {}])?.view.version.document.title).toBe('2');
    expect(steps([{ kind: 'announced' }, silent])?.view.version.document.title).toBe('2');
  });
});
