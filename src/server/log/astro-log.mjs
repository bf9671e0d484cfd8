// Astro's own log lines. While the site is built or developed they are printed as they are; while it runs, an error of Astro's
// holds the address that was asked for, in which a token or what a person typed may stand. A JavaScript file because Astro
// loads a logger without compiling it.
import { matchesLevel } from 'astro/logger';
import { log } from './log.ts';

/** Only what was built for running knows it. */
const isRunning = import.meta.env?.PROD === true;

/** @param {{ level?: import('astro').AstroLoggerLevel }} options */
export default function astroLog({ level = 'info' } = {}) {
  return {
    /** @param {import('astro').AstroLoggerMessage} message */
    write(message) {
      if (!matchesLevel(message.level, level)) return;
      if (isRunning) return log.foreign(`Astro, ${message.level}`, [message.message]);
      const line = `${message.label ? `[${message.label}] ` : ''}${message.message}\n`;
      (message.level === 'error' ? process.stderr : process.stdout).write(line);
    },
  };
}
