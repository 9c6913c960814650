/**
 * Work in slices: the page's own work comes first, and nothing of ours holds the main thread for long.
 * A slicer is asked `due()` in every inner loop and awaited when it says so.
 */

/** Milliseconds of one slice. Half a frame, so that a slice and a paint fit into 16.7 ms. */
const sliceMs = 8;

export interface Slicer {
  /** Has this slice lasted long enough? */
  due(): boolean;
  /** Waits for the next idle time (at most `withinMs`) and begins a new slice. */
  pause(withinMs: number): Promise<void>;
}

export function createSlicer(now: () => number = () => performance.now()): Slicer {
  let end = now() + sliceMs;
  return {
    due: () => now() >= end,
    pause: async (withinMs) => {
      await idle(withinMs);
      end = now() + sliceMs;
    },
  };
}

/** Resolves in idle time, at the latest after `withinMs`. */
export const idle = (withinMs: number): Promise<void> =>
  new Promise((resolve) => {
    requestIdleCallback(() => resolve(), { timeout: withinMs });
  });

/** Resolves as soon as the tab can be seen. */
export function whenVisible(): Promise<void> {
  if (!document.hidden) return Promise.resolve();
  return new Promise((resolve) => {
    const onChange = () => {
      if (document.hidden) return;
      document.removeEventListener('visibilitychange', onChange);
      resolve();
    };
    document.addEventListener('visibilitychange', onChange);
  });
}
