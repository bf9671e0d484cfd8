import { defineCollection, reference } from 'astro:content';
import { file, glob } from 'astro/loaders';
import { z } from 'astro/zod';

/** What the prose rests on, each once. A document without an address stands here by its name. */
const sources = defineCollection({
  loader: file('./content/sources.json'),
  schema: z.object({
    /** As a reader sees it: whose it is, and what. */
    name: z.string().min(1),
    url: z.union([z.url({ protocol: /^https$/ }), z.literal('')]),
    /** When it was said: `2020`, `2021-04` or `2021-04-13`; empty when it has no date. */
    date: z.union([z.string().regex(/^\d{4}(-\d{2}){0,2}$/), z.literal('')]),
  }),
});

/** Prose pages: content/pages/<language>/<page>.mdx. The address is the same in each language. */
const pages = defineCollection({
  loader: glob({ pattern: '*/*.mdx', base: './content/pages' }),
  schema: z.object({
    title: z.string().min(1),
    /** One or two sentences for lists and search engines; it does not stand on the page itself. */
    description: z.string().min(1),
    /** For whom it is written: where it is listed, and what stands below it. */
    readers: z.enum(['residents', 'helpers', 'everyone']),
    /** Place among those for the same readers, from 1. */
    order: z.int().positive(),
    /** Calendar day on which the text was last made true. */
    updated: z.iso.date(),
    /** Of pages about this site itself none: they rest on the site. */
    sources: z.array(reference('sources')),
    /** Who beside the makers read it through, or `none`. */
    reviewed_by: z.string().min(1),
    /** Words under which people look for it and that it does not hold itself. Words, no whole questions: see tests/fixtures/search. */
    search: z.string().min(1).optional(),
  }),
});

/** One text in each language of the site: nobody may be told less than another. */
const inEachLanguage = z.strictObject({
  nl: z.string().min(1),
  en: z.string().min(1),
  tr: z.string().min(1),
  ar: z.string().min(1),
});

/** The laws that the answers rest on, each once. */
const laws = defineCollection({
  loader: file('./content/laws.json'),
  schema: z.object({
    name: z.string().min(1),
    url: z.url({ protocol: /^https$/ }),
    /** The day, or the month, on which the text that was read was in force. */
    held_on: z.string().regex(/^\d{4}-\d{2}(-\d{2})?$/),
  }),
});

/**
 * What may be the matter with somebody: content/matters/<matter>.yaml, its name is its address. The four languages of a
 * sentence stand beside each other, so that none says what the others do not.
 */
const matters = defineCollection({
  loader: glob({ pattern: '*.yaml', base: './content/matters' }),
  schema: z.strictObject({
    group: z.enum(['door', 'home', 'money', 'state', 'way_out', 'people']),
    /** Place within its group, from 1. */
    order: z.int().positive(),
    /** Whether the law counts it among what cannot wait: the first talk is then within days. */
    urgent: z.boolean(),
    /** Calendar day on which somebody last went through all of it. */
    checked: z.iso.date(),
    /** Who beside the makers read it through, or `none`. */
    reviewed_by: z.string().min(1),
    title: inEachLanguage,
    /** What it comes down to, in a sentence or two: also what a list of results says. */
    lead: inEachLanguage,
    /** Words under which people look for it and that the text does not hold itself. */
    search: inEachLanguage,
    /** What to do today, one act each. Advice: no right is stated here. */
    today: z.array(inEachLanguage).min(1),
    /** Whom to ask beside the municipality: never a number, those stand in the directory. */
    ask: z.array(inEachLanguage),
    /** What the law says. `law`: a key of content/laws.json and an article, "rv 444". */
    rules: z.array(
      z.strictObject({ law: z.array(z.string().regex(/^[a-z\d]+ \d+[a-z]*$/)).min(1), says: inEachLanguage }),
    ),
  }),
});

export const collections = { laws, matters, pages, sources };
