/** A figure and what it counts stay on one line: who skims "binnen 4" and "weken" apart reads neither. */
export function firm(text: string): string {
  return text.replaceAll(/(\d) (?=\p{L})/gu, '$1\u00a0');
}
