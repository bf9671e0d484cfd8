/** What a browser sends of the first form of a page that is filled in, unchanged: without the buttons. */
export function entriesIn(html: string): [name: string, value: string][] {
  const start = html.indexOf('<form class="stacked-form"');
  const form = html.slice(start, html.indexOf('</form>', start));
  const entries: [string, string][] = [];
  const controls = /<input[^>]*>|(<textarea[^>]*>)([\s\S]*?)<\/textarea>|(<select[^>]*>)([\s\S]*?)<\/select>/g;
  for (const [tag, area, text = '', select, options = ''] of form.matchAll(controls)) {
    const name = attribute(area ?? select ?? tag, 'name');
    if (name === '') continue;
    if (area) entries.push([name, unescaped(text)]);
    else if (select) entries.push([name, chosenIn(options)]);
    else if (!/type="(checkbox|radio)"/.test(tag) || /\schecked/.test(tag))
      entries.push([name, attribute(tag, 'value')]);
  }
  return entries;
}

/** The same by name, where each name stands once; of a box that is ticked its own value. */
export function fieldsIn(html: string): Record<string, string> {
  return Object.fromEntries(entriesIn(html));
}

function chosenIn(options: string): string {
  const chosen = /<option[^>]*\sselected[^>]*>/.exec(options) ?? /<option[^>]*>/.exec(options);
  return attribute(chosen?.[0] ?? '', 'value');
}

/** The hidden fields of a page's form. */
export function hiddenFields(html: string): Record<string, string> {
  const fields = [...html.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)];
  return Object.fromEntries(fields.map(([, name = '', value = '']) => [unescaped(name), unescaped(value)]));
}

function attribute(tag: string, name: string): string {
  return unescaped(new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? '');
}

function unescaped(text: string): string {
  return text
    .replaceAll('&#34;', '"')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}
