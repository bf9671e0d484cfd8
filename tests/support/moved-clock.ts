import { readFileSync } from 'node:fs';

/** Loaded before a site whose clock a test moves: the file that `MOVED_CLOCK` names holds by how many milliseconds. */
const now = Date.now;
Date.now = () => now() + Number(readFileSync(process.env.MOVED_CLOCK ?? '', 'utf8'));
