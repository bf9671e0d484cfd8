/** Whether everything is to be tried (`npm run test:all`), at its length, or what `npm test` has time for. */
export function isWholeRun(): boolean {
  return process.env.TEST_ALL === '1';
}
