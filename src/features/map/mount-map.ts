import { mount } from 'svelte';
import MunicipalityMap from './MunicipalityMap.svelte';
import type { MunicipalityMapProps } from './map-props.ts';

/** Puts the map in the place of what was rendered for it on the server, which looks the same until it is drawn. */
export function mountMap(target: HTMLElement, props: MunicipalityMapProps): void {
  target.replaceChildren();
  mount(MunicipalityMap, { target, props });
}
