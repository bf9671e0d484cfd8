// Astro's own log lines, without the addresses that it puts into its errors: a query string may hold what a person
// typed. A JavaScript file because Astro loads a logger without compiling it.
import { matchesLevel } from 'astro/logger';

const ADDRESS = /https?:\/\/\S+/g;

/** @param {{ level?: import('astro').AstroLoggerLevel }} options */
export default function astroLog({ level = 'info' } = {}) {
  return {
    /** @param {import('astro').AstroLoggerMessage} message */
    write(message) {
      if (!matchesLevel(message.level, level)) return;
      const line = `${message.label ? `[${message.label}] ` : ''}${message.message}`.replaceAll(ADDRESS, '<address>');
      (message.level === 'error' ? process.stderr : process.stdout).write(`${line}\n`);
    },
  };
}
