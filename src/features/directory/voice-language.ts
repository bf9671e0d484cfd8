/** Some devices say a voice's language in three letters (ISO 639-2). */
const SHORT: Record<string, string> = { nld: 'nl', dut: 'nl', eng: 'en', tur: 'tr', ara: 'ar' };

/** Whether a voice of "nl-NL", "nl_NL" (Android) or "nld-NLD" speaks a page's language ("nl"). */
export function speaks(voice: string, language: string): boolean {
  const [own = ''] = voice.toLowerCase().split(/[-_]/);
  return (SHORT[own] ?? own) === language;
}
