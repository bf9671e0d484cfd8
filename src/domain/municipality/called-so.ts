import type { Day } from '../calendar/day.ts';
import type { Directory } from '../directory/directory.ts';
import { compareTexts } from '../order.ts';
import { namesOfPlace } from './name-readings.ts';
import { type KeyGroup, keyIn, keyOfWords, wordsWithoutArticle } from './place-key.ts';
import { isArea } from './place-names.ts';
import { isInForce, namesOfMunicipality, successorsOf } from './resolve.ts';
import type { Municipality } from './types.ts';

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
  const others = directory.placeNames.by(group, key);
  const current = municipalities.filter((one) => isInForce(one, today));
  const ended = municipalities.filter((one) => !isInForce(one, today));
  const named = (kinds: readonly string[]) => others.filter(({ kind }) => kinds.includes(kind));
  const led = (some: readonly { codes: readonly string[] }[]) =>
    becomeOf(
      directory,
      some.flatMap(({ codes }) => codes.flatMap((code) => directory.municipalities.by('code', code))),
      today,
    );
  const after = [...becomeOf(directory, ended, today), ...led(named(['former', 'divided']))];
  // Where an area is only shared with a municipality of that name, it lies at its edge, as of any town.
  const sharing = current.length > 0 ? [] : areas.flatMap(({ sharedWithIds }) => sharedWithIds);
  const inAreas = [...areas.map(({ municipalityId }) => municipalityId), ...sharing].map((id) =>
    directory.municipalities.get(id),
  );
  const found: CalledSo = {
    name:
      [
        ...municipalities.flatMap(namesOfMunicipality),
        ...areas.flatMap(({ place }) => namesOfPlace(place)),
        ...others.map(({ name }) => name),
      ].find((name) => keyIn(name, group) === key) ?? '',
    own: eachOnce(current),
    after: eachOnce(after),
    places: eachOnce([
      ...becomeOf(
        directory,
        inAreas.filter((one) => one !== undefined),
        today,
      ),
      ...led(others.filter((one) => !isArea(one) && !['former', 'divided'].includes(one.kind))),
    ]),
    area: eachOnce(led(others.filter(isArea))),
    isDivided: ended.some((one) => successorsOf(directory, one, today).length > 1) || named(['divided']).length > 0,
  };
  const all = [found.own, found.after, found.places, found.area];
  return all.some((some) => some.length > 0) ? found : null;
}

function becomeOf(directory: Directory, municipalities: readonly Municipality[], today: Day): Municipality[] {
  return municipalities.flatMap((one) => successorsOf(directory, one, today));
}

/** In the order of their slugs. */
export function eachOnce(municipalities: readonly Municipality[]): Municipality[] {
  return [...new Map(municipalities.map((one) => [one.id, one])).values()].sort((a, b) => compareTexts(a.slug, b.slug));
}
