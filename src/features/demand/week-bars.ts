/** Where the bars of a drawing stand, in its own units. */
export interface Bar {
  x: number;
  y: number;
  width: number;
  height: number;
}

export const BARS = { step: 12, gap: 3, height: 100 } as const;

/** One bar a figure, the first on the left; a figure that is not shown has none: null. The largest fills the height. */
export function weekBars(sums: readonly (number | null)[]): (Bar | null)[] {
  const most = Math.max(1, ...sums.map((sum) => sum ?? 0));
  return sums.map((sum, index) => {
    if (sum === null) return null;
    const height = (sum / most) * BARS.height;
    return { x: index * BARS.step, y: BARS.height - height, width: BARS.step - BARS.gap, height };
  });
}
