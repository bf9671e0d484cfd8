import fc from 'fast-check';

/** Stands in everything that `oddRequest` makes up, so that it can be looked for in pages, logs and databases. */
export const STRANGE_WORD = 'kanariewoord';

const METHODS = [
  'GET',
  'GET',
  'GET',
  'GET',
  'HEAD',
  'POST',
  'PUT',
  'DELETE',
  'OPTIONS',
  'TRACE',
  'PATCH',
  'get',
  'GETS',
  'PRI',
];

const HEADERS = [
  ...['Host', 'X-Forwarded-Host', 'X-Forwarded-Proto', 'X-Forwarded-Port', 'X-Forwarded-For', 'X-Forwarded-Prefix'],
  ...[
    'X-Forwarded-Server',
    'X-Forwarded-URI',
    'Forwarded',
    'X-Original-URL',
    'X-Rewrite-URL',
    'X-Original-Host',
    'X-Host',
  ],
  ...['X-Real-IP', 'True-Client-IP', 'CF-Connecting-IP', 'X-HTTP-Method-Override', 'X-HTTP-Method', 'X-Astro-Path'],
  ...[
    'X-Astro-Locals',
    'X-Astro-Rewrite',
    'X-Middleware-Subrequest',
    ':authority',
    'Authorization',
    'Proxy-Authorization',
  ],
  ...['Cookie', 'Origin', 'Referer', 'Sec-Fetch-Site', 'Sec-Fetch-Dest', 'Sec-Fetch-Mode', 'Accept', 'Accept-Language'],
  ...['Accept-Encoding', 'If-None-Match', 'If-Modified-Since', 'If-Match', 'Range', 'Content-Type', 'Content-Length'],
  ...['Content-Encoding', 'Transfer-Encoding', 'TE', 'Trailer', 'Expect', 'Upgrade', 'Connection', 'Keep-Alive', 'Via'],
  ...['Cache-Control', 'Pragma', 'User-Agent', 'Date', 'DNT', 'Save-Data', 'X-Requested-With', 'X-Strange'],
];

const VALUES = [
  ...[
    '',
    ' ',
    '0',
    '-1',
    '5',
    '1e9',
    '*',
    'chunked',
    'close',
    'keep-alive',
    'identity',
    'gzip',
    'br;q=0',
    '100-continue',
  ],
  ...[
    'x/gemeente/groningen?',
    `x/zoeken?q=${STRANGE_WORD}&`,
    'x?',
    'x#',
    'a@b',
    `${STRANGE_WORD}@x`,
    `${STRANGE_WORD}.example`,
  ],
  ...[
    '127.0.0.1',
    'localhost:99999',
    '[::1]',
    '//elsewhere.example',
    'https',
    'javascript',
    'null',
    'same-origin',
    'cross-site',
  ],
  ...[
    `session=${STRANGE_WORD}`,
    `__Host-session=${STRANGE_WORD}; session=eyJhbGciOiJIUzI1NiJ9.e30.x`,
    'tr',
    'ar,en;q=0.5',
  ],
  ...[
    `<script>${STRANGE_WORD}</script>`,
    `"${STRANGE_WORD}`,
    `${STRANGE_WORD}\tx`,
    `\xe9${STRANGE_WORD}\xff`,
    `${STRANGE_WORD}\0`,
  ],
  ...[`/${STRANGE_WORD}`, '/gemeente/groningen', `for=1.2.3.4;host="${STRANGE_WORD}";proto=https`, 'bytes=0-1', 'h2c'],
  ...[
    'application/json',
    'multipart/form-data',
    'application/x-www-form-urlencoded',
    'W/"x"',
    STRANGE_WORD.repeat(300),
  ],
];

const ODD_PARTS = [
  ...[
    '/',
    '//',
    '/./',
    '/../',
    '/%2e%2e/',
    '%2f',
    '%5c',
    '\\',
    '%00',
    '%0d%0aX-Strange:%20y',
    '%25',
    '%2525',
    '%E0%A4%A',
    '#',
    ';',
  ],
  ...[
    '/en',
    '/tr',
    '/ar/',
    '/nl',
    `/${STRANGE_WORD}`,
    STRANGE_WORD,
    '.json',
    '.html',
    '/index',
    '/404',
    '/500',
    '/_image',
    '~',
    '\xe9',
  ],
  ...[
    `?wijk=${STRANGE_WORD}`,
    `?q=${STRANGE_WORD}`,
    '?provincie=x',
    `?${STRANGE_WORD}`,
    '&situatie=oplossen',
    '?',
    `?terug=/${STRANGE_WORD}`,
  ],
];

const MORE_TARGETS = [
  ...[
    '/zoek',
    `/zoeken?q=${STRANGE_WORD}`,
    '/inloggen',
    '/werk',
    `/uitnodiging/${STRANGE_WORD}`,
    `/bevestigen/${STRANGE_WORD}`,
  ],
  ...[
    `/klopt-dit-niet/gemeente/${STRANGE_WORD}`,
    '/uitloggen',
    '/healthz',
    '/robots.txt',
    '/_image?href=x',
    '/_server-islands/x',
  ],
  ...[
    `/kaart/wijken/${STRANGE_WORD}.json`,
    `/gemeente/${STRANGE_WORD}`,
    `/organisatie/${STRANGE_WORD}`,
    `/afspraken/${STRANGE_WORD}`,
  ],
  ...[
    '*',
    '',
    'x',
    'http://',
    'x:80',
    `http://${STRANGE_WORD}/`,
    `/${'a/'.repeat(500)}`,
    `/${STRANGE_WORD.repeat(500)}`,
  ],
];

/** A request as strangers send them, as bytes: mostly for one of `pages`, with something odd about it. */
export function oddRequest(pages: readonly string[]): fc.Arbitrary<string> {
  const page = fc.constantFrom(...pages);
  const part = fc.constantFrom(...ODD_PARTS);
  const target = fc.oneof(
    { weight: 6, arbitrary: page },
    { weight: 3, arbitrary: fc.tuple(page, part).map((parts) => parts.join('')) },
    { weight: 2, arbitrary: fc.tuple(part, page).map((parts) => parts.join('')) },
    {
      weight: 1,
      arbitrary: fc
        .tuple(fc.constantFrom('http://x', 'http://x/?', 'http://a@b', 'HTTPS://[::1]:1'), page)
        .map((parts) => parts.join('')),
    },
    { weight: 2, arbitrary: fc.constantFrom(...MORE_TARGETS) },
  );
  const value = fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom(...VALUES) },
    {
      weight: 1,
      arbitrary: fc.string({ maxLength: 40 }).map((text) => `${STRANGE_WORD}${text.replace(/[\r\n]/g, '')}`),
    },
  );
  const field = fc.tuple(fc.constantFrom(...HEADERS), value).map(([name, text]) => `${name}: ${text}`);
  const host = fc.oneof(
    { weight: 4, arbitrary: fc.constant(['Host: ketenkaart.example']) },
    { weight: 2, arbitrary: value.map((text) => [`Host: ${text}`]) },
    { weight: 1, arbitrary: fc.constant([]) },
  );
  const body = fc.constantFrom(
    '',
    '',
    '',
    `postcode=${STRANGE_WORD}`,
    `q=${STRANGE_WORD}&email=${STRANGE_WORD}@x.example`,
    '{"a":1}',
  );
  return fc
    .tuple(
      fc.constantFrom(...METHODS),
      target,
      fc.constantFrom('HTTP/1.1', 'HTTP/1.1', 'HTTP/1.0'),
      host,
      fc.array(field, { maxLength: 6 }),
      body,
    )
    .map(([method, address, version, hosts, fields, text]) => {
      const length = text === '' ? [] : [`Content-Length: ${text.length}`];
      const lines = [`${method} ${address} ${version}`, ...hosts, ...fields, ...length, 'Connection: close'];
      return `${lines.join('\r\n')}\r\n\r\n${text}`;
    });
}
