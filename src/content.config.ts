import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';

/** Prose pages: content/pages/<language>/<page>.mdx. */
const pages = defineCollection({
  loader: glob({ pattern: '*/*.mdx', base: './content/pages' }),
  schema: z.object({ title: z.string(), description: z.string().optional() }),
});

export const collections = { pages };
