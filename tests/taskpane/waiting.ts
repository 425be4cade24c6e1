import { configure, getConfig } from "@testing-library/react";

interface Scheduler {
  readonly unstable_IdlePriority: number;
  unstable_scheduleCallback(priority: number, work: () => void): unknown;
}

/** The one that react-dom itself uses; there is another in node_modules. */
const scheduler = jest.requireActual<Scheduler>(
  require.resolve("scheduler", { paths: [require.resolve("react-dom")] }),
);

const { asyncWrapper } = getConfig();

/*
 * `findBy…`, `waitFor` and the clicks of user-event let React work outside of act, and call it back into act when they end. What React has begun
 * by then (a ledger that was read draws the page, and its effects change the state once more) would run inside, as work nobody waited for:
 * they end when React has nothing left to do, which is when it comes to a task of the lowest priority.
 */
configure({
  // pages that come when they are first opened are compiled then, which takes seconds
  asyncUtilTimeout: 30_000,
  asyncWrapper: (work) =>
    asyncWrapper(async () => {
      const result = await work();
      await new Promise<void>((done) => scheduler.unstable_scheduleCallback(scheduler.unstable_IdlePriority, done));
      return result;
    }),
});
