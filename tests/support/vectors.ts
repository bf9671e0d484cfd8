import { readdirSync, readFileSync } from 'node:fs';
import * as rules from '../../src/domain/hooks-entry.ts';

/** What one function of the domain must answer, in whichever JavaScript it runs. */
export interface Vector {
  function: string;
  arguments: unknown[];
  result: unknown;
  why: string;
}

const FOLDER = new URL('../fixtures/vectors/', import.meta.url);

/** All vectors of tests/fixtures/vectors, one file a function. */
export function readVectors(): Vector[] {
  return readdirSync(FOLDER).flatMap((file) => {
    const { function: name, cases } = JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8'));
    return cases.map((one: Partial<Vector>) => ({ why: '', ...one, function: name }));
  });
}

/** A slug is made of `foldName`; `verifyChain` takes a function and is tried on a chain (tests/data/audit-heads.test.ts). */
const WITHOUT_VECTORS = ['foldName', 'verifyChain'];

/** Names of the functions that hooks may call and that have vectors. */
export const RULES = Object.entries(rules)
  .filter(([name, value]) => typeof value === 'function' && !WITHOUT_VECTORS.includes(name))
  .map(([name]) => name);

/** What the function answers here, in Node; only what JSON can carry, as over the wire. */
export function answerInNode(name: string, args: unknown[]): unknown {
  const rule: unknown = Object.entries(rules).find(([candidate]) => candidate === name)?.[1];
  if (typeof rule !== 'function') throw new Error(`the hooks know no ${name}`);
  return JSON.parse(JSON.stringify(rule(...args)));
}
