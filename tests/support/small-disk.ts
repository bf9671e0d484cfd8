import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A disk of its own, as small or as read-only as a test wants it. */
export interface SmallDisk {
  folder: string;
  remove(): void;
}

/** Mounts a disk in memory with mount's `options` (`size=1m`, `ro`). `null` where that is not allowed (not root). */
export function mountSmallDisk(options: string): SmallDisk | null {
  const folder = mkdtempSync(join(tmpdir(), 'ketenkaart-disk-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', folder], { stdio: 'ignore' });
  } catch {
    rmSync(folder, { recursive: true });
    return null;
  }
  return {
    folder,
    remove() {
      execFileSync('umount', [folder]);
      rmSync(folder, { recursive: true });
    },
  };
}
