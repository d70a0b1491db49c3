/**
 * A run that can be asked for any of its steps: it goes on from where it is, and begins anew for an earlier step or other settings.
 * So the state of an explorer can stay a few numbers, however much its run remembers.
 *
 * @param begin - A new run; must be the same for the same settings.
 * @param step - Takes the run one step further, in place.
 * @example
 * const sum = replay((start) => ({ total: start }), (run) => (run.total += 2));
 * sum(10, 3).total; // 16
 * sum(10, 1).total; // 12
 */
export function replay<S, R>(begin: (settings: S) => R, step: (run: R) => void): (settings: S, steps: number) => R {
  let key: string | undefined;
  let run: R;
  let done = 0;
  return (settings, steps) => {
    const asked = JSON.stringify(settings);
    if (asked !== key || steps < done) [key, run, done] = [asked, begin(settings), 0];
    for (; done < steps; done++) step(run);
    return run;
  };
}
