/** The keys of a card that has the focus. Pure: says what is meant, does nothing. */

export type CardKey = 'back' | 'forward' | 'expand' | 'pin';

export interface KeyPress {
  key: string;
  altKey: boolean;
  ctrlKey: boolean;
  metaKey: boolean;
  shiftKey: boolean;
}

/** `on`: where the focus is: on the card as a whole, in a field, or on one of its buttons. */
export function cardKey(press: KeyPress, on: 'card' | 'field' | 'button'): CardKey | undefined {
  const { key, altKey, ctrlKey, metaKey, shiftKey } = press;
  if (ctrlKey || metaKey || shiftKey) return undefined;
  if (altKey) {
    if (key === 'ArrowLeft' || key === 'b') return 'back';
    return key === 'ArrowRight' || key === 'f' ? 'forward' : undefined;
  }
  if (on === 'field') return undefined;
  if (key === 'p') return 'pin';
  return key === 'Enter' && on === 'card' ? 'expand' : undefined;
}
