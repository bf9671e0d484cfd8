/** Every address of the site is built in one of these, so that none is written twice. */
export { inLanguage, splitLanguage } from './paths/language.ts';
export * from './paths/resident.ts';
export * from './paths/signing-in.ts';
export * from './paths/work.ts';
