import type { Day } from '../calendar/day.ts';
import type { Directory } from '../directory/directory.ts';
import { compareTexts } from '../order.ts';
import { isInForce, successorsOf } from './in-force.ts';
import { namesOfPlace } from './name-readings.ts';
import { namesOfMunicipality } from './own-names.ts';
import { type KeyGroup, keyIn, keyOfWords, wordsWithoutArticle } from './place-key.ts';
import { isArea, isEnded, type PlaceName } from './place-names.ts';
import type { Municipality, PostcodeArea } from './types.ts';

/** What is called by one name: the municipalities in force that each meaning leads to, by the slug. */
export interface CalledSo {
  /** The name as it is written. */
  name: string;
  /** That bear the name themselves. */
  own: Municipality[];
  /** That took over what bore it. */
  after: Municipality[];
  /** In which something lies that is called so. */
  places: Municipality[];
  /** In the province or region that is. */
  area: Municipality[];
  /** What bore the name went to several. */
  isDivided: boolean;
}

/** Everything that is called by these words (of `placeWords`), on a day; without an article only where nothing is with it. Null for no name. */
export function calledSo(directory: Directory, words: readonly string[], today: Day): CalledSo | null {
  const asTyped = find(directory, 'name', keyOfWords(words), today);
  return asTyped ?? find(directory, 'bare', keyOfWords(wordsWithoutArticle(words)), today);
}

/** The same by a key as `keyOfWords` makes it, with its article. */
export function calledByKey(directory: Directory, key: string, today: Day): CalledSo | null {
  return find(directory, 'name', key, today);
}

function find(directory: Directory, group: KeyGroup, key: string, today: Day): CalledSo | null {
  if (key === '') return null;
  const municipalities = directory.municipalities.by(group, key);
  const areas = directory.postcodeAreas.by(group, key);
  const names = directory.placeNames.by(group, key);
  const own = municipalities.filter((one) => isInForce(one, today));
  const ended = municipalities.filter((one) => !isInForce(one, today));
  const led = (some: readonly PlaceName[]) =>
    some
      .flatMap(({ codes }) => codes.flatMap((code) => directory.municipalities.by('code', code)))
      .flatMap((one) => successorsOf(directory, one, today));
  const found: CalledSo = {
    name: writtenName(
      [
        ...municipalities.flatMap(namesOfMunicipality),
        ...areas.flatMap(({ place }) => namesOfPlace(place)),
        ...names.map(({ name }) => name),
      ],
      group,
      key,
    ),
    own: eachOnce(own),
    after: eachOnce([...ended.flatMap((one) => successorsOf(directory, one, today)), ...led(names.filter(isEnded))]),
    places: eachOnce([
      ...municipalitiesOfAreas(directory, areas, own.length === 0).flatMap((one) =>
        successorsOf(directory, one, today),
      ),
      ...led(names.filter((name) => !isArea(name) && !isEnded(name))),
    ]),
    area: eachOnce(led(names.filter(isArea))),
    isDivided:
      ended.some((one) => successorsOf(directory, one, today).length > 1) ||
      names.some(({ kind }) => kind === 'divided'),
  };
  const all = [found.own, found.after, found.places, found.area];
  return all.some((some) => some.length > 0) ? found : null;
}

/** The first of these that is found under the key. */
function writtenName(names: readonly string[], group: KeyGroup, key: string): string {
  return names.find((name) => keyIn(name, group) === key) ?? '';
}

/** `withShares`: where a municipality bears the name itself, others that share an area with it are but at its edge, as of any town. */
function municipalitiesOfAreas(
  directory: Directory,
  areas: readonly PostcodeArea[],
  withShares: boolean,
): Municipality[] {
  const ids = [
    ...areas.map(({ municipalityId }) => municipalityId),
    ...(withShares ? areas.flatMap(({ sharedWithIds }) => sharedWithIds) : []),
  ];
  return ids.flatMap((id) => directory.municipalities.get(id) ?? []);
}

/** In the order of their slugs. */
export function eachOnce(municipalities: readonly Municipality[]): Municipality[] {
  return [...new Map(municipalities.map((one) => [one.id, one])).values()].sort((a, b) => compareTexts(a.slug, b.slug));
}
