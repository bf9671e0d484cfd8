import { describe, expect, test } from 'vitest';
import { previewHelp, previewOrganizationPage } from '../../../src/domain/directory/preview.ts';
import {
  at,
  intakePoint,
  location,
  organization,
  phone,
  presence,
  STALE,
  schedule,
  service,
  serviceArea,
} from '../../support/directory-builder.ts';
import { names, zwolle, zwolleWith } from '../../support/zwolle.ts';

const about = (serviceId = 'service') => ({
  subject: { serviceId },
  typedId: serviceId,
  municipality: zwolle,
  now: at('10:00'),
});
const stored = () => zwolleWith([service({ id: 'service', name: 'Inloop' }), service({ id: 'neighbour' })]);

describe('the preview of a service', () => {
  test('of what a municipality alone says shows what was typed, not what is known of it', () => {
    const claimed = service({ id: 'service', name: 'Inloop', claimedById: zwolle.id });
    const typed = { ...claimed, name: 'Open huis' };
    const preview = previewHelp(zwolleWith([claimed]), { services: [typed] }, about());
    expect(preview.help.entries.map((entry) => entry.service.name)).toEqual(['Open huis']);
  });

  test('shows what was typed, in its phases and alone', () => {
    const typed = service({ id: 'service', name: 'Open huis', phases: ['prevention', 'aftercare'] });
    const preview = previewHelp(stored(), { services: [typed] }, about());
    expect(preview.help.phases.map(({ phase, entries }) => [phase, names(entries)])).toEqual([
      ['prevention', ['service']],
      ['aftercare', ['service']],
    ]);
    expect(preview.help.phases[0]?.entries[0]?.service.name).toBe('Open huis');
    expect([preview.isListed, preview.isFirstDoor, preview.notShown]).toEqual([true, false, []]);
  });

  test('shows help beside the debts where it will stand', () => {
    const preview = previewHelp(stored(), { services: [service({ id: 'service', phases: [] })] }, about());
    expect(names(preview.help.besideDebts)).toEqual(['service']);
    expect(preview.help.phases).toEqual([]);
  });

  test('shows typed hours and closures by the clock of now', () => {
    const typed = schedule({ hours: { 3: ['09:00-12:00'] } });
    const open = previewHelp(stored(), { schedules: [typed] }, about());
    expect(open.help.phases[0]?.entries[0]?.opening.kind).toBe('open');
    const closed = { ...typed, closures: [{ from: '2026-03-11', to: '2026-03-11', reason: '' }] };
    const shut = previewHelp(stored(), { schedules: [closed] }, about());
    expect(shut.help.phases[0]?.entries[0]?.opening.kind).toBe('closed');
  });

  test('of a draft of an organisation nobody sees shows both as published, and says that they are not', () => {
    const rows = {
      organizations: [organization({ id: 'draft-org', status: 'draft' })],
      services: [service({ id: 'draft', organizationId: 'draft-org', status: 'draft' })],
      serviceAreas: [serviceArea('draft', 'zwolle')],
      phones: [phone({ id: 'p', serviceId: 'draft' })],
    };
    const directory = stored();
    const preview = previewHelp(directory, rows, about('draft'));
    expect(preview.help.phases.map(({ entries }) => names(entries))).toEqual([['draft']]);
    expect(preview.help.phases[0]?.entries[0]?.phones).toHaveLength(1);
    expect(preview.notShown).toEqual(['not_published', 'organization_not_published']);
    expect(directory.services.get('draft')).toBeUndefined();
  });

  test('says that its organisation has stopped here, where it is shown no more', () => {
    const presences = [presence('org', 'zwolle', { until: '2026-03-10' })];
    const preview = previewHelp(stored(), { presences }, about());
    expect([preview.isListed, preview.notShown]).toEqual([false, ['organization_stopped_here']]);
  });

  test('says why it does not show: too long unchecked, its organisation has ended, nothing given here', () => {
    const preview = previewHelp(
      stored(),
      {
        organizations: [organization({ id: 'org', validTo: '2026-03-10' })],
        services: [service({ id: 'service', ...STALE })],
        serviceAreas: [{ ...serviceArea('service', 'zwolle'), municipalityId: 'elsewhere' }],
      },
      about(),
    );
    expect(preview.isListed).toBe(false);
    expect(preview.notShown).toEqual(['organization_ended', 'hidden_for_age', 'no_area_here']);
  });
});

describe('the preview of a first door', () => {
  test('shows the typed one in the place of the one that stands', () => {
    const directory = zwolleWith([service({ id: 'service' })], {
      intakePoints: [intakePoint({ name: 'As it stands' })],
    });
    const preview = previewHelp(
      directory,
      { intakePoints: [intakePoint({ name: 'As typed', status: 'draft' })] },
      { ...about(), typedId: 'intake' },
    );
    expect([preview.isFirstDoor, preview.notShown]).toEqual([true, ['first_door_not_published']]);
    const door = preview.help.firstDoor;
    expect(door.kind === 'intake_point' && door.intakePoint.name).toBe('As typed');
  });

  test.each(['hidden', 'withdrawn'] as const)('that becomes %s shows none, and says so', (status) => {
    const directory = zwolleWith([service({ id: 'service' })], { intakePoints: [intakePoint()] });
    const of = { ...about(), typedId: 'intake' };
    const preview = previewHelp(directory, { intakePoints: [intakePoint({ status })] }, of);
    expect([preview.isFirstDoor, preview.notShown]).toEqual([false, ['first_door_taken_away']]);
  });

  test('that nobody asks about stays a draft', () => {
    const preview = previewHelp(stored(), { intakePoints: [intakePoint({ status: 'draft' })] }, about());
    expect([preview.isFirstDoor, preview.notShown]).toEqual([false, []]);
  });

  test.each([
    ['draft', true, 'not_published'],
    ['hidden', false, 'taken_away'],
    ['withdrawn', false, 'taken_away'],
  ] as const)('is lost with the service behind it when that becomes %s', (status, shown, reason) => {
    const directory = zwolleWith([service({ id: 'service' })], { intakePoints: [intakePoint()] });
    const preview = previewHelp(directory, { services: [service({ id: 'service', status })] }, about());
    expect([preview.isListed, preview.isFirstDoor]).toEqual([shown, shown]);
    expect(preview.notShown).toEqual([reason, 'first_door_lost']);
  });

  test('is lost with the organisation behind it', () => {
    const directory = zwolleWith([service({ id: 'service' })], { intakePoints: [intakePoint()] });
    const rows = { organizations: [organization({ id: 'org', status: 'withdrawn' })] };
    const of = { ...about(), subject: { organizationId: 'org' }, typedId: 'org' };
    const preview = previewHelp(directory, rows, of);
    expect([preview.isListed, preview.isFirstDoor]).toEqual([false, false]);
    expect(preview.notShown).toEqual(['first_door_lost', 'organization_taken_away']);
  });

  test('of another service says nothing of this one', () => {
    const directory = zwolleWith([service({ id: 'service' }), service({ id: 'other' })], {
      intakePoints: [intakePoint()],
    });
    expect(previewHelp(directory, {}, about('other')).help.firstDoor).toEqual({ kind: 'municipality' });
  });
});

describe('the preview of an organisation', () => {
  const of = (typedId = 'org') => ({ ...about(), subject: { organizationId: 'org' }, typedId });

  test('shows its help, its presence and its office here, and nobody else’s', () => {
    const directory = zwolleWith([service({ id: 'service' }), service({ id: 'foreign', organizationId: 'other' })], {
      organizations: [organization({ id: 'org' }), organization({ id: 'other' })],
      presences: [presence('org', 'zwolle'), presence('other', 'zwolle')],
    });
    const { help, isListed, notShown } = previewHelp(
      directory,
      { organizations: [organization({ id: 'org', name: 'As typed' })] },
      of(),
    );
    expect(help.phases.flatMap(({ entries }) => names(entries))).toEqual(['service']);
    expect(help.presences.map(({ organization: one }) => one.name)).toEqual(['As typed']);
    expect([isListed, notShown]).toEqual([true, []]);
  });

  test('never shows a number that is not public, and says that it is not', () => {
    const rows = { phones: [phone({ id: 'typed', organizationId: 'org', status: 'hidden' })] };
    const { help, notShown } = previewHelp(stored(), rows, of('typed'));
    expect(help.phases[0]?.entries[0]?.phones).toEqual([]);
    expect(notShown).toEqual(['phone_not_public']);
  });

  test('shows no number that is too old, and says that it is', () => {
    const rows = { phones: [phone({ id: 'typed', organizationId: 'org', ...STALE })] };
    const { help, notShown } = previewHelp(stored(), rows, of('typed'));
    expect(help.phases[0]?.entries[0]?.phones).toEqual([]);
    expect(notShown).toEqual(['hidden_for_age']);
    expect(previewOrganizationPage(stored(), rows, of('typed'))?.phones).toEqual([]);
  });

  test('of a draft shows its own page as published, with the place that was typed and no other draft', () => {
    const rows = {
      organizations: [organization({ id: 'org', status: 'draft' })],
      locations: [
        location({ id: 'typed', organizationId: 'org', status: 'draft' }),
        location({ id: 'other', organizationId: 'org', status: 'draft' }),
      ],
    };
    const page = previewOrganizationPage(stored(), rows, of('typed'));
    expect(page?.locations.map((one) => one.location.id)).toEqual(['typed']);
    expect(previewHelp(stored(), rows, of('typed')).notShown).toEqual(['not_published', 'organization_not_published']);
    expect(previewOrganizationPage(stored(), {}, { ...of(), subject: { organizationId: 'none' } })).toBeNull();
  });

  test('has nothing that a municipality alone says', () => {
    const rows = {
      organizations: [organization({ id: 'org' })],
      locations: [location({ id: 'typed', claimedById: 'zwolle' }), location({ id: 'own' })],
    };
    const page = previewOrganizationPage(stored(), rows, of('typed'));
    expect(page?.locations.map((one) => one.location.id)).toEqual(['own']);
  });
});
