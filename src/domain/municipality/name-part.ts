import { foldName } from './slug.ts';
import type { Municipality } from './types.ts';

/** Whether a municipality bears a name, or bore one, with what was typed in it; with nothing typed each does. */
export function bearsNameWith(typed: string): (municipality: Pick<Municipality, 'name' | 'aliases'>) => boolean {
  const part = foldName(typed);
  return ({ name, aliases }) => [name, ...aliases].some((called) => foldName(called).includes(part));
}
