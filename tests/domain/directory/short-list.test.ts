import { describe, expect, test } from 'vitest';
import { idsIn, SHOWN_AT_FIRST, shortList } from '../../../src/domain/directory/short-list.ts';
import { intakePoint, organization, service, TO_BE_CHECKED } from '../../support/directory-builder.ts';
import { help, names, zwolleWith } from '../../support/zwolle.ts';

const many = (count: number, given: Partial<Parameters<typeof service>[0]> = {}) =>
  Array.from({ length: count }, (_, index) => service({ id: `${given.name ?? 'help'} ${index}`, ...given }));

describe('the list on a municipality’s page', () => {
  test('is whole where it is short', () => {
    const [, , debts] = shortList(help(zwolleWith(many(SHOWN_AT_FIRST)))).phases;
    expect(debts).toMatchObject({ phase: 'debt_support', total: SHOWN_AT_FIRST });
    expect(debts?.entries).toHaveLength(SHOWN_AT_FIRST);
  });

  test('shows the best few of a long one, each phase and what is beside debts for itself', () => {
    const { phases, besideDebts } = shortList(
      help(
        zwolleWith([
          service({ id: 'a unchecked', ...TO_BE_CHECKED }),
          ...many(6),
          ...many(5, { name: 'food', phases: [] }),
          service({ id: 'z late', phases: ['aftercare'] }),
        ]),
      ),
    );
    expect(phases.map(({ total }) => total)).toEqual([0, 0, 7, 1]);
    expect(names(phases[2]?.entries ?? [])).toEqual(['help 0', 'help 1', 'help 2', 'help 3']);
    expect(names(phases[3]?.entries ?? [])).toEqual(['z late']);
    expect([besideDebts.entries.length, besideDebts.total]).toEqual([SHOWN_AT_FIRST, 5]);
  });

  test('prefers another organisation to more of one, and keeps the order', () => {
    const services = ['a', 'a', 'b', 'a', 'b', 'c'].map((organizationId, index) =>
      service({ id: `${index} of ${organizationId}`, organizationId }),
    );
    const organizations = ['a', 'b', 'c'].map((id) => organization({ id }));
    const [, , debts] = shortList(help(zwolleWith(services, { organizations }))).phases;
    expect(names(debts?.entries ?? [])).toEqual(['0 of a', '1 of a', '2 of b', '5 of c']);
  });

  test('knows who stands in it', () => {
    const short = shortList(help(zwolleWith([...many(6), ...many(1, { name: 'food', phases: [] })])));
    expect([...idsIn(short)].sort()).toEqual(['food 0', 'help 0', 'help 1', 'help 2', 'help 3']);
  });
});

test('of equals the first door comes first, and who has no room last', () => {
  const { entries } = help(
    zwolleWith(
      [
        service({ id: 'a full', email: 'a@example.org', capacity: 'full' }),
        service({ id: 'b', email: 'b@example.org' }),
        service({ id: 'c door', email: 'c@example.org' }),
        service({ id: 'd unreachable' }),
      ],
      { intakePoints: [intakePoint({ serviceId: 'c door' })] },
    ),
  );
  expect(names(entries)).toEqual(['c door', 'b', 'a full', 'd unreachable']);
});
