/** The two keys that are ours while a card is open: Escape closes it, Tab goes into one that a key opened. */

export interface KeyOptions {
  /** True when there was something to close: then the key was for us, and the page's own dialog stays. */
  onEscape: () => boolean;
  /** True when the focus went into a card. */
  onTab: () => boolean;
}

/** Listens before the page does, to real keys only. Returns a stop. */
export function watchKeys({ onEscape, onTab }: KeyOptions): () => void {
  const onKey = (event: KeyboardEvent) => {
    if (!event.isTrusted || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'Escape' && onEscape()) {
      event.preventDefault();
      event.stopImmediatePropagation();
    } else if (event.key === 'Tab' && !event.shiftKey && onTab()) event.preventDefault();
  };
  addEventListener('keydown', onKey, { capture: true });
  return () => removeEventListener('keydown', onKey, { capture: true });
}
