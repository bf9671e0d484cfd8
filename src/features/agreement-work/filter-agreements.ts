import type { AgreementStatus } from '../../domain/agreement/types.ts';
import type { Directory } from '../../domain/directory/directory.ts';
import { compareNames } from '../../i18n/format.ts';

interface Listed {
  municipalityIds: string[];
  status: AgreementStatus;
}

/** Which agreements a list shows; an empty text leaves nothing out. `municipality`: the word in its address. */
export function filterAgreements<Row extends Listed>(
  directory: Directory,
  rows: readonly Row[],
  { status, municipality }: { status: string; municipality: string },
): Row[] {
  const slugOf = (id: string) => directory.municipalities.get(id)?.slug ?? '';
  return rows
    .filter((row) => status === '' || row.status === status)
    .filter((row) => municipality === '' || row.municipalityIds.some((id) => slugOf(id) === municipality));
}

/** The municipalities of these agreements to choose from, by name. */
export function municipalityOptions(directory: Directory, rows: readonly Listed[]): { value: string; text: string }[] {
  const ids = new Set(rows.flatMap(({ municipalityIds }) => municipalityIds));
  return [...ids]
    .flatMap((id) => directory.municipalities.get(id) ?? [])
    .map(({ slug, name }) => ({ value: slug, text: name }))
    .sort((a, b) => compareNames(a.text, b.text));
}
