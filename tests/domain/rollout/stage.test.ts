import { describe, expect, test } from 'vitest';
import type { AgreementProof } from '../../../src/domain/agreement/view-agreement.ts';
import { type StageView, stageOf } from '../../../src/domain/rollout/stage.ts';
import {
  ACTIVITY_KINDS,
  type ActivityFact,
  type ActivityKind,
  STAGES,
  type Stage,
} from '../../../src/domain/rollout/types.ts';

/** How far a municipality is, from what was recorded of it: the rules of decision 0014, one by one. */
const TODAY = '2026-11-22';

let made = 0;
function activity(kind: ActivityKind, date = '2026-03-01'): ActivityFact {
  made += 1;
  return { id: `activity-${made}`, municipalityId: 'zwolle', kind, date };
}

function agreement(given: Partial<AgreementProof> = {}): AgreementProof {
  return {
    slug: 'afspraak',
    title: 'Afspraak',
    status: 'in_force',
    signedDate: '2026-01-15',
    announcedDay: '',
    validTo: '',
    isSourceOnly: false,
    isEmpty: false,
    isHidden: false,
    ...given,
  };
}

const stage = (activities: ActivityFact[], agreements: AgreementProof[] = [], today = TODAY): StageView =>
  stageOf({ activities, agreements }, today);
const states = (view: StageView) => view.steps.map(({ state }) => state);
const standings = (view: StageView, step: (typeof STAGES)[number]) =>
  view.steps.find((one) => one.stage === step)?.proofs.map(({ standing }) => standing);

describe('nothing recorded', () => {
  test('is not known, which is not the first step; the first is the one to work on', () => {
    const view = stage([]);
    expect([view.stage, view.proof, view.next]).toEqual([null, null, 'acquainted']);
    expect(states(view)).toEqual(['unknown', 'unknown', 'unknown', 'unknown', 'unknown']);
  });
});

describe('an activity', () => {
  /** Of every kind: one that is missing here does not compile. */
  const PROVEN_BY: Record<ActivityKind, [proven: Stage | null, next: Stage]> = {
    acquaintance: ['acquainted', 'exploring'],
    exploration: ['exploring', 'others_joined'],
    agreement_meeting: ['exploring', 'others_joined'],
    wider_meeting: ['others_joined', 'agreements'],
    evaluation: [null, 'acquainted'],
    other: [null, 'acquainted'],
  };
  test.each(ACTIVITY_KINDS)('of kind %s proves its step, and then comes the one after', (kind) => {
    const view = stage([activity(kind)]);
    expect([view.stage, view.next]).toEqual(PROVEN_BY[kind]);
  });

  test('is its own proof: what and when, and where it is recorded', () => {
    const meeting = activity('wider_meeting', '2026-03-01');
    expect(stage([meeting]).proof).toEqual({
      what: 'activity',
      id: meeting.id,
      kind: 'wider_meeting',
      date: '2026-03-01',
      standing: 'counts',
    });
  });

  test.each([
    ['2026-11-22', 'acquainted'],
    ['2026-11-23', null],
  ])('on %s gives %s today: what is still to come proves nothing', (date, proven) => {
    expect(stage([activity('acquaintance', date)]).stage).toBe(proven);
  });

  test.each([
    ['2028-02-29', 'acquainted'],
    ['2028-03-01', null],
  ])('of 1 March 2026 gives on %s %s: after two years nobody knows any more', (today, proven) => {
    expect(stage([activity('acquaintance', '2026-03-01')], [], today).stage).toBe(proven);
  });

  test('that is too old stays visible, after what counts', () => {
    const view = stage([activity('acquaintance', '2019-01-01'), activity('acquaintance', '2026-01-01')]);
    expect(standings(view, 'acquainted')).toEqual(['counts', 'too_old']);
    expect(view.proof?.date).toBe('2026-01-01');
  });

  test('that is newer is the proof', () => {
    const view = stage([activity('exploration', '2025-05-01'), activity('agreement_meeting', '2026-05-01')]);
    expect([view.stage, view.proof?.date]).toEqual(['exploring', '2026-05-01']);
  });
});

describe('a gap', () => {
  test('is said, not filled in and not held against a later step', () => {
    const view = stage([activity('acquaintance')], [agreement()]);
    expect(view.stage).toBe('agreements');
    expect(states(view)).toEqual(['proven', 'implied', 'implied', 'proven', 'unknown']);
    expect(view.steps[1]?.proofs).toEqual([]);
  });

  test('left by an old activity shows that activity', () => {
    const view = stage([activity('exploration', '2018-01-01'), activity('wider_meeting')]);
    expect(states(view)).toEqual(['implied', 'implied', 'proven', 'unknown', 'unknown']);
    expect(standings(view, 'exploring')).toEqual(['too_old']);
  });
});

describe('an agreement', () => {
  test.each([
    ['in_force', 'agreements', ['counts']],
    ['announced', null, ['not_signed']],
    ['out_for_signature', null, ['not_signed']],
    ['declined', null, ['not_signed']],
    ['terminated', null, []],
    ['superseded', null, []],
    ['withdrawn', null, []],
    ['draft', null, []],
  ] as const)('that is %s gives %s', (status, proven, shown) => {
    const view = stage([], [agreement({ status })]);
    expect([view.stage, standings(view, 'agreements')]).toEqual([proven, shown]);
  });

  test('that was only announced leaves the stage where it was, and is shown as not signed', () => {
    const announced = agreement({ status: 'announced', signedDate: '', announcedDay: '2026-02-03' });
    const view = stage([activity('wider_meeting')], [announced]);
    expect([view.stage, view.next]).toEqual(['others_joined', 'agreements']);
    expect(view.steps[3]?.proofs).toMatchObject([{ date: '2026-02-03', standing: 'not_signed' }]);
  });

  test('is proven with the date of signing, as far as it is known', () => {
    expect(stage([], [agreement({ signedDate: '2025-04' })]).proof).toEqual({
      what: 'agreement',
      slug: 'afspraak',
      title: 'Afspraak',
      date: '2025-04',
      standing: 'counts',
    });
  });

  test.each([
    ['2021-04', 'check'],
    ['', 'check'],
    ['2024-11', 'counts'],
    ['2024', 'counts'],
    ['2023', 'check'],
  ])('on paper, in force, signed "%s": it counts, with the mark "%s"', (signedDate, standing) => {
    const view = stage([], [agreement({ signedDate })]);
    expect([view.stage, view.proof?.standing]).toEqual(['agreements', standing]);
  });

  test('that only a source tells of counts, to be checked, as long as the directory shows it', () => {
    expect(stage([], [agreement({ isSourceOnly: true })]).proof?.standing).toBe('check');
    const hidden = stage([], [agreement({ isSourceOnly: true, isHidden: true })]);
    expect([hidden.stage, standings(hidden, 'agreements')]).toEqual([null, ['unconfirmed']]);
  });

  test.each([
    ['2026-10-01', 'others_joined', 'counts'],
    ['2024-11-23', 'others_joined', 'counts'],
    ['2024-11-22', null, 'too_old'],
  ])('that ended on %s: who signed it had joined (%s)', (validTo, proven, standing) => {
    const view = stage([], [agreement({ status: 'expired', validTo })]);
    expect(view.stage).toBe(proven);
    expect([standings(view, 'agreements'), standings(view, 'others_joined')]).toEqual([['ended'], [standing]]);
  });

  test.each(['in_force', 'expired'] as const)(
    'of which nobody recorded anything, %s, gives nothing and says why',
    (status) => {
      const empty = agreement({ status, isEmpty: true, validTo: status === 'expired' ? '2026-10-01' : '' });
      const view = stage([activity('evaluation', '2026-09-01')], [empty]);
      expect([view.stage, standings(view, 'agreements'), standings(view, 'others_joined')]).toEqual([
        null,
        ['empty'],
        [],
      ]);
      expect(standings(view, 'structural')).toEqual(['needs_agreement']);
    },
  );

  test('that ended and was never signed, as far as anybody knows, gives nothing', () => {
    const view = stage([], [agreement({ status: 'expired', signedDate: '', validTo: '2026-10-01' })]);
    expect([view.stage, standings(view, 'agreements')]).toEqual([null, ['not_signed']]);
  });
});

describe('structural collaboration', () => {
  test('is an agreement in force that was evaluated after it was signed', () => {
    const view = stage([activity('evaluation', '2026-09-01')], [agreement()]);
    expect([view.stage, view.next]).toEqual(['structural', null]);
    expect(view.proof).toMatchObject({ what: 'activity', kind: 'evaluation', date: '2026-09-01' });
  });

  test.each([
    ['2026-01-15', 'on the day it was signed'],
    ['2025-12-01', 'before it was signed'],
  ])('is not shown by an evaluation on %s: %s', (date) => {
    const view = stage([activity('evaluation', date)], [agreement({ signedDate: '2026-01-15' })]);
    expect([view.stage, standings(view, 'structural')]).toEqual(['agreements', ['needs_agreement']]);
  });

  test.each([
    ['2026-09', '2026-09-15', 'agreements'],
    ['2026-08', '2026-08-31', 'agreements'],
    ['2026-09', '2026-10-01', 'structural'],
    ['', '2026-10-01', 'agreements'],
  ])('signed "%s", evaluated %s: %s, because the order must be certain', (signedDate, date, proven) => {
    expect(stage([activity('evaluation', date)], [agreement({ signedDate })]).stage).toBe(proven);
  });

  test.each(['announced', 'terminated', 'expired', 'withdrawn'] as const)(
    'is not shown by an evaluation when the agreement is %s',
    (status) => {
      const view = stage([activity('evaluation')], [agreement({ status, validTo: '2026-06-01' })]);
      expect([view.stage === 'structural', standings(view, 'structural')]).toEqual([false, ['needs_agreement']]);
    },
  );

  test('goes back to agreements when the last evaluation is two years old', () => {
    const evidence = [activity('evaluation', '2024-11-22')];
    const old = agreement({ signedDate: '2021-04' });
    expect(stage(evidence, [old], '2026-11-21').stage).toBe('structural');
    expect(stage(evidence, [old], '2026-11-22').stage).toBe('agreements');
  });

  test('keeps an old agreement from being one to check', () => {
    const view = stage([activity('evaluation', '2026-09-01')], [agreement({ signedDate: '2021-04' })]);
    expect(standings(view, 'agreements')).toEqual(['counts']);
  });

  test.each([
    ['2026-11-21', 'counts'],
    ['2026-11-22', 'check'],
  ])('of 22 November 2024 is on %s a sign of life of an old agreement: %s', (today, standing) => {
    const view = stage([activity('evaluation', '2024-11-22')], [agreement({ signedDate: '2021-04' })], today);
    expect(standings(view, 'agreements')).toEqual([standing]);
  });
});

test.each([
  [['2026-03-01', '2026-01-01', '2026-02-01']],
  [['2026-01-01', '2026-02-01', '2026-03-01']],
  [['2026-02-01', '2026-03-01', '2026-01-01']],
])('recorded in the order %j, the newest proof comes first', (dates) => {
  const view = stage(dates.map((date) => activity('acquaintance', date)));
  expect(view.proof?.date).toBe('2026-03-01');
  expect(view.steps[0]?.proofs.map(({ date }) => date)).toEqual(['2026-03-01', '2026-02-01', '2026-01-01']);
});

test('all five steps with their own proof', () => {
  const kinds = ['acquaintance', 'exploration', 'wider_meeting'] as const;
  const view = stage(
    [...kinds.map((kind) => activity(kind)), activity('evaluation', '2026-09-01')],
    [agreement({ signedDate: '2026-06-01' })],
  );
  expect(view.steps.map(({ stage: step }) => step)).toEqual([...STAGES]);
  expect(states(view)).toEqual(['proven', 'proven', 'proven', 'proven', 'proven']);
});
