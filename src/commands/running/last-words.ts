import { lastLines } from '../setup/run-program.ts';

/** What may have come with a request, and what stands in its place. */
const OF_REQUESTS: readonly [RegExp, string][] = [
  [/\bhttps?:\/\/\S+/gi, '<address>'],
  [/\/(api|_)\/\S*/g, '<address>'],
  [/\S*\?\S+=\S*/g, '<address>'],
  [/"(?:[^"\\\n]|\\.)*"?|`[^`\n]*`?|(?<!\w)'[^'\n]*'/g, '<text>'],
  [/\S+@\S+/g, '<text>'],
  [/\b\d{1,3}(?:\.\d{1,3}){3}(?::\d+)?\b|\[[0-9a-f:]*:[0-9a-f:]*\](?::\d+)?/gi, '<address>'],
  [/[\w-]{20,}(?:\.[\w-]+)*/g, '<sign>'],
];

/** The last lines of a server that ended, without what somebody may have sent to it. */
export function lastWords(output: string, lines = 15): string {
  return OF_REQUESTS.reduce((text, [pattern, instead]) => text.replaceAll(pattern, instead), lastLines(output, lines));
}
