/** An address of a page on the web: nothing else belongs behind a link, and nobody before its host, who would look like one. */
export function isWebAddress(text: string): boolean {
  return /^https?:\/\/[^\s/?#@\\]+\.[^\s/?#@\\]+([/?#]\S*)?$/i.test(text);
}

/** "www.example.org" → "https://www.example.org": people leave out what browsers hide. */
export function readWebAddress(typed: string): string {
  const text = typed.trim();
  return text === '' || /^[a-z][a-z0-9+.-]*:/i.test(text) ? text : `https://${text}`;
}
