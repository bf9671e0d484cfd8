import { access, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Day } from '../../domain/calendar/day.ts';
import { dutchMoment } from '../../domain/calendar/dutch-time.ts';
import type { Settings } from './settings.ts';
import { SetupError } from './setup-error.ts';
import { writeWhole } from './stamp.ts';

/** What a demo folder says of itself: for which day and how large its network is. */
export interface DemoMark {
  day: Day;
  share: number;
}

const MARK = 'demo.json';

type Folder = Pick<Settings, 'dataDir' | 'databaseDir' | 'isDemo'>;

/** Refuses to mix: a demo network is started as one, the facts are not. */
export async function requireRightFolder({ dataDir, databaseDir, isDemo }: Folder): Promise<void> {
  const above = dirname(dataDir);
  if (!isDemo && (await exists(join(dataDir, MARK)))) {
    throw new SetupError(
      `The data folder ${dataDir} holds a demo network: start it with DATA_DIR=${above} npm start -- --demo, or name another folder with DATA_DIR.`,
    );
  }
  if (isDemo && (await exists(join(above, MARK)))) {
    throw new SetupError(
      `DATA_DIR=${above} is itself the folder of a demo network: name the folder above it, DATA_DIR=${dirname(above)}.`,
    );
  }
  if (isDemo && !(await exists(join(dataDir, MARK))) && (await exists(join(databaseDir, 'data.db')))) {
    throw new SetupError(
      `The folder ${dataDir} holds data that is no demo network: move it away, or name another folder with DATA_DIR.`,
    );
  }
}

/** Says in the folder, once, that what comes into it is made up. A load that was broken off goes on for the same day. */
export async function markDemoFolder({ dataDir, demoShare }: Settings): Promise<DemoMark> {
  const wanted: DemoMark = { day: dutchMoment(Date.now()).day, share: demoShare };
  const path = join(dataDir, MARK);
  const text = await readFile(path, 'utf8').catch(() => null);
  if (text === null) {
    await writeWhole(path, `${JSON.stringify(wanted)}\n`);
    return wanted;
  }
  const mark = parse(text, path);
  if (mark.share === wanted.share) return mark;
  throw new SetupError(
    `The demo network in ${dataDir} was made with DEMO_SHARE=${mark.share}: use that, or remove the folder for a new one.`,
  );
}

function parse(text: string, path: string): DemoMark {
  try {
    const { day, share } = JSON.parse(text);
    if (typeof day === 'string' && typeof share === 'number') return { day, share };
  } catch {
    // The sentence below says what to do with it.
  }
  throw new SetupError(`${path} is damaged: remove the folder it is in, and the next start makes a new demo network.`);
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
