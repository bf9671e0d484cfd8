/** An upright rectangle in pixels. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Which labels fit without covering an earlier one: the first come first. */
export function labelsThatFit(boxes: readonly Box[]): boolean[] {
  const kept: Box[] = [];
  return boxes.map((box) => {
    const isFree = kept.every((other) => !overlap(box, other));
    if (isFree) kept.push(box);
    return isFree;
  });
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
