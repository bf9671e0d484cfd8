import type { Municipality } from './types.ts';

/** A name that the register tells from its namesake, by the province in brackets, is also known without it. */
export function withoutSuffix(name: string): string {
  return name.replace(/\s*\([^)]*\)\s*$/, '');
}

/** All names that a municipality goes by itself, and without the province that tells it from its namesake. */
export function namesOfMunicipality({ name, aliases }: Pick<Municipality, 'name' | 'aliases'>): string[] {
  return [name, withoutSuffix(name), ...aliases];
}
