/** Where a card has been: one card leads to others and back again, instead of cards upon cards. Pure. */

export interface Trail<T> {
  readonly places: readonly T[];
  readonly at: number;
}

export const beginTrail = <T>(place: T): Trail<T> => ({ places: [place], at: 0 });

export const placeOf = <T>({ places, at }: Trail<T>): T => places[at]!;

/** Goes on to a place; what lay ahead is left. */
export function goOn<T>({ places, at }: Trail<T>, place: T): Trail<T> {
  return { places: [...places.slice(0, at + 1), place], at: at + 1 };
}

/** One place back or forward; the trail itself where there is none. */
export function step<T>(trail: Trail<T>, by: -1 | 1): Trail<T> {
  const at = trail.at + by;
  return at in trail.places ? { ...trail, at } : trail;
}

export const canStep = <T>(trail: Trail<T>, by: -1 | 1): boolean => trail.at + by in trail.places;
