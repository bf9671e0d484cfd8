import type { Directory } from '../directory/directory.ts';

/** Whether a municipality that is known, of today or before, lies in the province of this slug. */
export function isProvince(directory: Directory, slug: string): boolean {
  return slug !== '' && directory.municipalities.by('province', slug).length > 0;
}
