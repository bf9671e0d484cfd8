/** Of what is written once and then stays. */
export function refuseAppendOnly(): never {
  throw new ForbiddenError('append_only');
}
