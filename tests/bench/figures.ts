import { median } from './load.ts';

export function percentile(values: readonly number[], share: number): number {
  return values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? Number.NaN;
}

/** Prints the row of a table as one JSON line, numbers rounded to hundredths. */
export function tellRow(row: Record<string, string | number | undefined>): void {
  const round = (value: unknown) => (typeof value === 'number' ? Number(value.toFixed(2)) : value);
  console.log(JSON.stringify(Object.fromEntries(Object.entries(row).map(([name, value]) => [name, round(value)]))));
}

/** Prints what was measured several times. */
export function tell(name: string, values: readonly number[], unit: string): void {
  const [p50, p99] = [median(values), percentile(values, 0.99)];
  tellRow({ name, p50, p99, longest: Math.max(...values), unit, times: values.length });
}
