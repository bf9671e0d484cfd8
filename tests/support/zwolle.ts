import type { Directory } from '../../src/domain/directory/directory.ts';
import { helpInMunicipality } from '../../src/domain/directory/help-in-municipality.ts';
import type { HelpEntry } from '../../src/domain/directory/views.ts';
import { at, directoryOf, municipality, organization, type service, serviceArea } from './directory-builder.ts';

export const zwolle = municipality({ name: 'Zwolle' });

/** Zwolle with one organisation and these services, all for the whole municipality unless areas are given. */
export function zwolleWith(
  services: ReturnType<typeof service>[],
  more: Parameters<typeof directoryOf>[0] = {},
): Directory {
  return directoryOf({
    municipalities: [zwolle],
    organizations: [organization({ id: 'org' })],
    services,
    serviceAreas: services.filter((one) => !one.nationwide).map((one) => serviceArea(one.id, 'zwolle')),
    ...more,
  });
}

/** What its page holds at ten on a Wednesday. */
export const help = (directory: Directory, neighbourhood?: string) =>
  helpInMunicipality(directory, zwolle, at('10:00'), { neighbourhood });
export const names = (entries: HelpEntry[]) => entries.map((entry) => entry.service.id);
