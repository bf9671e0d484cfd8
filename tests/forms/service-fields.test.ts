import { describe, expect, test } from 'vitest';
import { emptyDirectory } from '../../src/domain/directory/directory.ts';
import { changedLines, closureLines } from '../../src/forms/directory/closure-lines.ts';
import { pc4List } from '../../src/forms/directory/pc4-list.ts';
import { week } from '../../src/forms/directory/week-field.ts';
import { languageList } from '../../src/forms/language-list.ts';
import type { FormContext } from '../../src/forms/record-form.ts';
import { at } from '../support/directory-builder.ts';

const context: FormContext = {
  directory: emptyDirectory(),
  now: at('10:00'),
  user: {
    id: 'u',
    name: '',
    email: '',
    role: 'staff',
    managesUsers: false,
    municipalityIds: [],
    organizationIds: [],
    active: true,
    remindersOff: false,
  },
};

function posted(fields: [string, string][]): FormData {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  return form;
}

describe('the field of a week', () => {
  test('reads seven days and shows them again', () => {
    const typed = week().read(
      posted([
        ['hours_1', '9-12'],
        ['hours_7', ' dicht '],
      ]),
      'hours',
    );
    expect(typed).toEqual(['9-12', '', '', '', '', '', 'dicht']);
    const stored = week().store(typed, context);
    expect(stored).toEqual({ value: [{ day: 1, opens: '09:00', closes: '12:00' }] });
    expect('value' in stored && week().show(stored.value, context)).toEqual(['9.00–12.00', '', '', '', '', '', '']);
  });

  test('says at each day what is wrong with it', () => {
    expect(week().store(['9-5', '', 'straks', '', '', '', ''], context)).toEqual({
      errors: { hours_1: 'hours_close_before_opening', hours_3: 'unreadable_hours' },
    });
  });

  test('of what was never stored is empty', () => {
    expect(week().show(null, context)).toEqual(['', '', '', '', '', '', '']);
  });
});

describe('the lines of closures', () => {
  const lines = closureLines();
  const form = posted([
    ['closures_from', '24-12-2026'],
    ['closures_to', '3-1-2027'],
    ['closures_reason', 'Kerst'],
    ['closures_from', ''],
    ['closures_to', '1-5-2027'],
    ['closures_reason', ''],
  ]);

  test('are read line by line, what is wrong standing at its line', () => {
    const typed = lines.read(form, 'closures');
    expect(typed).toEqual([
      { from: '24-12-2026', to: '3-1-2027', reason: 'Kerst' },
      { from: '', to: '1-5-2027', reason: '' },
    ]);
    expect(lines.store(typed, context)).toEqual({ errors: { closures_1_from: 'required' } });
    expect(lines.store(typed.slice(0, 1), context)).toEqual({
      value: [{ from: '2026-12-24', to: '2027-01-03', reason: 'Kerst' }],
    });
  });

  test('come and go by their buttons', () => {
    const typed = lines.read(form, 'closures');
    expect(changedLines(typed, 'closure-add')).toHaveLength(3);
    expect(changedLines(typed, 'closure-remove-0')).toEqual(typed.slice(1));
    expect(changedLines(typed, 'closure-remove-9')).toEqual(typed);
    expect(changedLines(typed, 'save')).toBeNull();
    expect(changedLines([], 'closure-remove-0')).toEqual([]);
  });
});

describe('the field of languages', () => {
  test.each([
    ['', []],
    ['Nederlands, Turks en Arabisch', ['nl', 'tr', 'ar']],
    ['nederlands; PAPIAMENTS\nsranan', ['nl', 'pap', 'srn']],
    ['tr, Turks', ['tr']],
    ['Farsi', ['fa']],
    ['Berbers, ber', ['ber']],
  ])('reads %j', (typed, codes) => {
    expect(languageList().store(typed, context)).toEqual({ value: codes });
  });

  test.each(['Klingon', 'Nederlands, veel talen', 'xx'])('refuses %j', (typed) => {
    expect(languageList().store(typed, context)).toEqual({ error: 'invalid_language' });
  });

  test('shows codes as names that can be typed again', () => {
    const shown = languageList().show(['nl', 'rif', 'uk'], context);
    expect(shown).toBe('Nederlands, Riffijns en Oekraïens');
    expect(languageList().store(shown, context)).toEqual({ value: ['nl', 'rif', 'uk'] });
  });
});

test('the field of postcodes shows what is stored and refuses what is none', () => {
  expect(pc4List().show(['8011', '8012'], context)).toBe('8011, 8012');
  expect(pc4List().store('8012, 8011', context)).toEqual({ value: ['8011', '8012'] });
  expect(pc4List().store('8012, hier', context)).toEqual({ error: 'invalid_pc4' });
});
