/** What the site may weigh and how long it may take: the tests, `npm run bench` and the page "How fast?" read it here. */

/** Bytes after Brotli at its best, of all that a page loads until the reader can use it. */
export const weights = {
  docs: { what: 'A page of the docs, first load', most: 50_000 },
  docsScript: { what: 'of it, JavaScript', most: 28_000 },
  builder: { what: 'The page that makes embeds, first load', most: 60_000 },
  playground: { what: 'The playground, until it takes input', most: 130_000 },
  policies: { what: 'The policy matrix, until it takes input', most: 130_000 },
  live: { what: 'The live page, until it can send', most: 100_000 },
  liveAll: { what: 'The live page, with every view of a session', most: 108_000 },
  snippet: { what: 'A frame with a snippet', most: 15_000 },
  mini: { what: 'The small playground for other sites, with the SDK', most: 90_000 },
  monaco: { what: 'The large editor, on demand', most: 650_000 },
} as const;

/** Milliseconds on the slow line: a processor four times slower, 1.6 Mbit/s, 150 ms. */
export const goals = {
  docsLargestPaint: { what: 'A page of the docs, largest paint', most: 900 },
  ready: { what: 'The playground, ready', most: 1_200 },
  answer: { what: 'From the click to the answer', most: 60 },
  blocked: { what: 'Blocked by long tasks', most: 100 },
} as const;
