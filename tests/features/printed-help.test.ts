import { expect, test } from 'vitest';
import type { Phase } from '../../src/domain/directory/types.ts';
import { countNotPrinted, hasRoomBeside } from '../../src/features/municipality/paper/printed-help.ts';
import { service } from '../support/directory-builder.ts';
import { help, zwolleWith } from '../support/zwolle.ts';

/** Help about debts, by its phase, and so much help beside it. */
const helpWith = (phases: Phase[], beside: number) =>
  help(
    zwolleWith([
      ...phases.map((phase, nth) => service({ id: `s${nth}`, phases: [phase] })),
      ...Array.from({ length: beside }, (_, nth) => service({ id: `b${nth}`, phases: [] })),
    ]),
  );

test('where little is known of help about debts, two beside it are printed too', () => {
  const little = helpWith(['prevention', 'prevention', 'prevention', 'debt_support', 'aftercare'], 3);
  expect(hasRoomBeside(little)).toBe(true);
  // The third that prevents, and the third beside.
  expect(countNotPrinted(little)).toBe(2);
});

test('where much is known the sheet has no room for them, and they count as not printed', () => {
  const much = helpWith(['prevention', 'prevention', 'debt_support', 'debt_support', 'aftercare'], 1);
  expect(hasRoomBeside(much)).toBe(false);
  expect(countNotPrinted(much)).toBe(1);
});
