/** Tells the worker how many names are known on this page, for the number on the toolbar button. */

export interface BadgeOptions {
  /** So many names now; undefined while that isn't known yet. */
  count: () => number | undefined;
  tell: (count: number) => void;
}

/** `report` tells what has changed. Returns it with a stop. */
export function keepBadge({ count, tell }: BadgeOptions): { report: () => void; stop: () => void } {
  let told: number | undefined;
  const report = () => {
    const now = count();
    if (now === undefined || now === told) return;
    told = now;
    tell(now);
  };
  // The browser forgets a tab's number when another page comes, and this one may come back as it was.
  const onShow = ({ persisted }: PageTransitionEvent) => {
    if (!persisted) return;
    told = undefined;
    report();
  };
  addEventListener('pageshow', onShow);
  return { report, stop: () => removeEventListener('pageshow', onShow) };
}
