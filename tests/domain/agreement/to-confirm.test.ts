import { describe, expect, test } from 'vitest';
import { agreementsToConfirm } from '../../../src/domain/agreement/to-confirm.ts';
import type { AgreementEvent } from '../../../src/domain/agreement/types.ts';
import { agreement, agreementDocument, agreementEvent, agreementVersion } from '../../support/build-agreement.ts';
import { directoryOf, municipality, TODAY } from '../../support/directory-builder.ts';
import { person } from '../../support/form-context.ts';

const officer = person({ role: 'officer', municipalityIds: ['here'] });
const recorded = (given: Partial<AgreementEvent> = {}) =>
  agreementEvent('samen', 'recorded', { vouchedBy: 'source', ...given });

function waiting(events: AgreementEvent[], user = officer, term = { from: '', to: '' }) {
  const directory = directoryOf({
    municipalities: [municipality({ id: 'here', name: 'Hier' })],
    agreements: [agreement({ id: 'samen', form: 'paper', municipalityIds: ['here'] })],
    agreementVersions: [agreementVersion('samen', agreementDocument('here', { term }))],
    agreementEvents: events,
  });
  return agreementsToConfirm(directory, user, TODAY).map((view) => view.agreement.id);
}

describe('an agreement waits for the word of an officer', () => {
  test('of its municipality, while only a source says that it is in force', () => {
    expect(waiting([recorded()])).toEqual(['samen']);
  });

  test('of no other municipality, nor of staff', () => {
    expect(waiting([recorded()], { ...officer, municipalityIds: ['there'] })).toEqual([]);
    expect(waiting([recorded()], person({ municipalityIds: ['here'] }))).toEqual([]);
  });

  test('no more once a party vouches for it', () => {
    expect(waiting([recorded({ vouchedBy: 'municipality' })])).toEqual([]);
  });

  test('not while it is still to begin, nor when it is over, nor when it was taken back', () => {
    expect(waiting([recorded()], officer, { from: '2026-03-12', to: '' })).toEqual([]);
    expect(waiting([recorded()], officer, { from: '', to: '2026-03-10' })).toEqual([]);
    expect(waiting([recorded(), agreementEvent('samen', 'withdrawn', { number: 2 })])).toEqual([]);
    expect(waiting([])).toEqual([]);
  });
});
