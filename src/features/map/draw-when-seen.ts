import type { MunicipalityMapProps } from './map-props.ts';

/** How far below the screen a map may still be when it begins to load. */
const NEAR = '200px';

/**
 * Draws the page's maps, each when it comes near the screen: nothing of a map is fetched before, nor for who never
 * scrolls there. A map's place is `[data-map]`, which holds its props as JSON and what is shown until then.
 */
export function drawWhenSeen(): void {
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (!isIntersecting) continue;
        observer.unobserve(target);
        // What is in its place until then says where the same stands in words, and may stay.
        draw(target as HTMLElement).catch((error) => console.warn('The map could not be loaded.', error));
      }
    },
    { rootMargin: NEAR },
  );
  for (const place of document.querySelectorAll('[data-map]')) observer.observe(place);
}

async function draw(place: HTMLElement): Promise<void> {
  const props = JSON.parse(place.dataset.map ?? '') as MunicipalityMapProps;
  const { mountMap } = await import('./mount-map.ts');
  mountMap(place, props);
}
