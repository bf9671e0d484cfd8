/**
 * JSON text that is the same for the same content, whatever wrote it: RFC 8785 (keys in the order of their UTF-16 units,
 * no space, numbers as JavaScript writes them). Ours because PocketBase's hooks have no package for it; compared with
 * the package `canonicalize` by a test. Fields that are undefined are left out.
 * @throws TypeError for what JSON has no text for: NaN, infinity, a function, a lone surrogate.
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return textJson(value);
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new TypeError('JSON has no text for a number that is not finite');
    return JSON.stringify(value);
  }
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item ?? null)).join(',')}]`;
  if (typeof value !== 'object') throw new TypeError(`JSON has no text for a ${typeof value}`);
  // Plain loops: destructuring in a comparator makes this ten times slower in the hooks' JavaScript.
  const fields = value as Record<string, unknown>;
  const parts: string[] = [];
  for (const name of Object.keys(fields).sort()) {
    if (fields[name] !== undefined) parts.push(`${textJson(name)}:${canonicalJson(fields[name])}`);
  }
  return `{${parts.join(',')}}`;
}

const SURROGATE = /[\ud800-\udfff]/;

function textJson(text: string): string {
  if (SURROGATE.test(text)) refuseHalves(text);
  return JSON.stringify(text);
}

function refuseHalves(text: string): void {
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    if (unit < 0xd800 || unit > 0xdfff) continue;
    const next = text.charCodeAt(index + 1);
    const isPair = unit < 0xdc00 && next >= 0xdc00 && next <= 0xdfff;
    if (!isPair) throw new TypeError('JSON has no text for half a character');
    index += 1;
  }
}
