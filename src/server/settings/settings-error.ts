/** What the site was started with is not right; the message says what to do. */
export class SettingsError extends Error {
  override name = 'SettingsError';
}
