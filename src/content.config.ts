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

export const collections = { pages, sources };
