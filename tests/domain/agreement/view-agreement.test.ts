import { describe, expect, test } from 'vitest';
import { agreementStatus } from '../../../src/domain/agreement/agreement-status.ts';
import type { AgreementEvent, AgreementEventKind } from '../../../src/domain/agreement/types.ts';
import { agreementsIn, agreementsOf, shownAgreements } from '../../../src/domain/agreement/view-agreement.ts';
import { agreement, agreementDocument, agreementEvent, agreementVersion } from '../../support/build-agreement.ts';
import { directoryOf, municipality, STALE, TO_BE_CHECKED, TODAY } from '../../support/directory-builder.ts';

const TERM = { from: '2026-01-01', to: '2026-12-31' };

describe('what an agreement is', () => {
  test.each<[string, AgreementEventKind[], { from: string; to: string }, string, string]>([
    ['nothing happened', [], TERM, TODAY, 'draft'],
    ['made known', ['announced'], TERM, TODAY, 'announced'],
    ['made known, on its last day', ['announced'], TERM, '2026-12-31', 'announced'],
    ['made known, the day after', ['announced'], TERM, '2027-01-01', 'expired'],
    ['signed on paper', ['recorded'], TERM, TODAY, 'in_force'],
    ['signed on paper, no term known', ['recorded'], { from: '', to: '' }, TODAY, 'in_force'],
    ['signed on paper, begins tomorrow', ['recorded'], { from: '2026-03-12', to: '' }, TODAY, 'announced'],
    ['signed on paper, begins today', ['recorded'], { from: TODAY, to: '' }, TODAY, 'in_force'],
    ['signed on paper, over', ['recorded'], { from: '', to: '2026-03-10' }, TODAY, 'expired'],
    ['withdrawn', ['announced', 'withdrawn'], TERM, TODAY, 'withdrawn'],
    ['withdrawn and over', ['announced', 'withdrawn'], TERM, '2028-01-01', 'withdrawn'],
    ['withdrawn and made known again', ['announced', 'withdrawn', 'announced'], TERM, TODAY, 'announced'],
    ['ended before its time', ['recorded', 'terminated'], TERM, TODAY, 'terminated'],
  ])('%s', (_, kinds, term, today, expected) => {
    expect(agreementStatus({ kinds, term, isFollowed: false }, today)).toBe(expected);
  });

  test('a signed one that another follows is superseded; one that is only made known is not', () => {
    expect(agreementStatus({ kinds: ['recorded'], term: TERM, isFollowed: true }, TODAY)).toBe('superseded');
    expect(agreementStatus({ kinds: ['announced'], term: TERM, isFollowed: true }, TODAY)).toBe('announced');
  });
});

function directoryWith(events: AgreementEvent[]) {
  return directoryOf({
    municipalities: [municipality({ id: 'here', name: 'Hier' })],
    agreements: [agreement({ id: 'samen', municipalityIds: ['here'] })],
    agreementVersions: [agreementVersion('samen', agreementDocument('here'))],
    agreementEvents: events,
  });
}

test('an agreement names the municipalities that are known, in its own order', () => {
  const directory = directoryOf({
    municipalities: [municipality({ id: 'b', name: 'B' }), municipality({ id: 'a', name: 'A' })],
    agreements: [agreement({ id: 'samen', municipalityIds: ['b', 'gone', 'a'] })],
    agreementVersions: [agreementVersion('samen', agreementDocument('a'))],
    agreementEvents: [agreementEvent('samen', 'announced')],
  });
  expect(shownAgreements(directory, TODAY).map((view) => view.municipalities.map(({ id }) => id))).toEqual([
    ['b', 'a'],
  ]);
});

test('agreements stand by title, those of one title as they came', () => {
  const titles = ['Samen', 'Eerder', 'Verder', 'Eerder'];
  const directory = directoryOf({
    municipalities: [municipality({ id: 'here', name: 'Hier' })],
    agreements: titles.map((_, index) => agreement({ id: `a${index}`, municipalityIds: ['here'] })),
    agreementVersions: titles.map((title, index) =>
      agreementVersion(`a${index}`, agreementDocument('here', { title })),
    ),
    agreementEvents: titles.map((_, index) => agreementEvent(`a${index}`, 'announced')),
  });
  const ids = ['a1', 'a3', 'a0', 'a2'];
  expect(shownAgreements(directory, TODAY).map((view) => view.agreement.id)).toEqual(ids);
  expect(agreementsOf(directory, 'here', TODAY).map(({ slug }) => slug)).toEqual(ids);
});

describe('a municipality', () => {
  test('shows what it made known, and the rollout gets it as not signed', () => {
    const directory = directoryWith([agreementEvent('samen', 'announced')]);
    expect(agreementsIn(directory, 'here', TODAY)).toMatchObject([
      { status: 'announced', isShown: true, freshness: null },
    ]);
    expect(agreementsOf(directory, 'here', TODAY)).toEqual([
      {
        slug: 'samen',
        title: 'Samen eerder helpen',
        status: 'announced',
        signedDate: '',
        announcedDay: agreementEvent('samen', 'announced').day,
        validTo: '2027-12-31',
        isSourceOnly: false,
        isEmpty: false,
        isHidden: false,
      },
    ]);
    expect(agreementsOf(directory, 'elsewhere', TODAY)).toEqual([]);
  });

  test.each<AgreementEventKind>(['withdrawn', 'terminated'])('does not show what was %s', (kind) => {
    const directory = directoryWith([
      // The order in which rows arrive is not the order of what happened.
      agreementEvent('samen', kind, { number: 2 }),
      agreementEvent('samen', 'announced'),
    ]);
    expect(shownAgreements(directory, TODAY)).toEqual([]);
    expect(agreementsOf(directory, 'here', TODAY)).toHaveLength(kind === 'withdrawn' ? 0 : 1);
  });

  test('does not show what it never made public, nor what has not arrived whole', () => {
    expect(shownAgreements(directoryWith([]), TODAY)).toEqual([]);
    expect(agreementsOf(directoryWith([]), 'here', TODAY)).toEqual([]);
    const announced = agreementEvent('samen', 'announced', { versionId: 'samen/2' });
    expect(shownAgreements(directoryWith([announced]), TODAY)).toEqual([]);
  });

  test('shows what only a source says as to be checked, and not for ever', () => {
    const recorded = { vouchedBy: 'source', signedDate: '2021-04' } as const;
    const fresh = directoryWith([agreementEvent('samen', 'recorded', { ...recorded, ...TO_BE_CHECKED })]);
    const [view] = agreementsIn(fresh, 'here', TODAY);
    expect(view).toMatchObject({ status: 'in_force', freshness: { state: 'to_be_checked' } });
    const stale = directoryWith([agreementEvent('samen', 'recorded', { ...recorded, ...STALE })]);
    expect(agreementsIn(stale, 'here', TODAY)).toEqual([]);
    expect(agreementsOf(stale, 'here', TODAY)).toMatchObject([
      { signedDate: '2021-04', announcedDay: '', isSourceOnly: true, isHidden: true },
    ]);
    expect(agreementsOf(fresh, 'here', TODAY)).toMatchObject([{ isHidden: false }]);
  });

  test('shows the follower alone once that is in force', () => {
    const directory = directoryWith([agreementEvent('samen', 'recorded', { vouchedBy: 'municipality' })]);
    directory.agreements.put(agreement({ id: 'nieuw', municipalityIds: ['here'], predecessorId: 'samen' }));
    directory.agreementVersions.put(agreementVersion('nieuw', agreementDocument('here', { title: 'Verder samen' })));
    directory.agreementEvents.put(agreementEvent('nieuw', 'announced'));
    const statuses = () => agreementsOf(directory, 'here', TODAY).map(({ slug, status }) => [slug, status]);
    expect(statuses()).toEqual([
      ['samen', 'in_force'],
      ['nieuw', 'announced'],
    ]);
    directory.agreementEvents.put(agreementEvent('nieuw', 'recorded', { number: 2, vouchedBy: 'municipality' }));
    expect(statuses()).toEqual([
      ['samen', 'superseded'],
      ['nieuw', 'in_force'],
    ]);
  });
});
