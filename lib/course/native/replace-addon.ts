import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { formerOf, parts, stageOf, type AddonPlace } from './addon-place';

/** Puts a finished addon from the stage into its place. What was there is kept until {@link keep} or {@link undo}. */
export function replace(place: AddonPlace): void {
  const former = formerOf(place);
  mkdirSync(former);
  for (const part of parts) {
    if (existsSync(join(place.folder, part))) renameSync(join(place.folder, part), join(former, part));
  }
  for (const part of parts) renameSync(join(stageOf(place), part), join(place.folder, part));
}

export function keep(place: AddonPlace): void {
  for (const folder of [formerOf(place), stageOf(place)]) rmSync(folder, { recursive: true, force: true });
}

/** Leaves everything as it was before {@link replace}, also where that was cut short, or never begun. */
export function undo(place: AddonPlace): void {
  const former = formerOf(place);
  if (existsSync(former)) {
    for (const part of parts) {
      // What is not in `former` had not been moved yet, unless there was nothing to move.
      const moved = existsSync(join(former, part));
      const unfinished = existsSync(join(stageOf(place), part));
      if (moved || !unfinished) rmSync(join(place.folder, part), { recursive: true, force: true });
      if (moved) renameSync(join(former, part), join(place.folder, part));
    }
  }
  keep(place);
}
