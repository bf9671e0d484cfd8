import { dutchMoment, endOf } from '../domain/calendar/dutch-time.ts';

/** A timer may ring a moment early. */
const AFTER_MS = 1_000;

/** Calls `what` soon after each Dutch midnight, when municipalities merge and what has ended is gone. Its answer ends that. */
export function eachDutchMidnight(what: () => void): () => void {
  let timer: NodeJS.Timeout;
  const wait = () => {
    timer = setTimeout(
      () => {
        what();
        wait();
      },
      endOf(dutchMoment(Date.now()).day) - Date.now() + AFTER_MS,
    );
    timer.unref();
  };
  wait();
  return () => clearTimeout(timer);
}
