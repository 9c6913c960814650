/**
 * Notices that the extension was reloaded or removed under an open page: from then on nobody answers, and the
 * one thing left to do is to leave the page as it was. Asked at every failure, and now and then while seen.
 */

const everyMs = 2_000;

/** Calls `onCut` once, when `alive` says no. Returns the check, to be called on any sign, and a stop. */
export function watchLifeline(
  alive: () => boolean,
  onCut: () => void,
): { check: () => boolean; stop: () => void } {
  let cut = false;
  const check = () => {
    if (!cut && !alive()) {
      cut = true;
      stop();
      onCut();
    }
    return !cut;
  };
  const timer = setInterval(() => {
    if (!document.hidden) check();
  }, everyMs);
  document.addEventListener('visibilitychange', check);
  const stop = () => {
    clearInterval(timer);
    document.removeEventListener('visibilitychange', check);
  };
  return { check, stop };
}
