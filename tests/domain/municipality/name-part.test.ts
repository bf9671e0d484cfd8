import { describe, expect, test } from 'vitest';
import { bearsNameWith } from '../../../src/domain/municipality/name-part.ts';

const SUDWEST = { name: 'Súdwest-Fryslân', aliases: ['Sneek', 'Wymbritseradiel'] };

describe('a municipality by a part of its name', () => {
  test.each(['fryslan', 'SÚD', 'west fry', 'snee', '', '  '])('is found by "%s"', (typed) => {
    expect(bearsNameWith(typed)(SUDWEST)).toBe(true);
  });

  test.each(['friesland', 'sneeuw', 'fryslan sneek'])('is not found by "%s"', (typed) => {
    expect(bearsNameWith(typed)(SUDWEST)).toBe(false);
  });
});
