/** An upright rectangle in pixels. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/**
 * Where each label fits: inside the frame, and clear of earlier labels and of what is always there. The number of the
 * first of its possible places that will do, -1 for none. The first label chooses first.
 */
export function findRoom(labels: readonly (readonly Box[])[], alwaysThere: readonly Box[], frame: Box): number[] {
  const taken = [...alwaysThere];
  return labels.map((places) => {
    const free = places.findIndex((place) => contains(frame, place) && taken.every((other) => !overlap(place, other)));
    const place = places[free];
    if (place) taken.push(place);
    return free;
  });
}

function contains(outer: Box, inner: Box): boolean {
  return (
    outer.left <= inner.left && inner.right <= outer.right && outer.top <= inner.top && inner.bottom <= outer.bottom
  );
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
