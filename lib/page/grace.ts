/**
 * The way from a name to its card: as long as the pointer is on the name, on the card, or on its way from the
 * one to the other, the card stays. Pure geometry.
 */

export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}
export interface Point {
  x: number;
  y: number;
}

/** Pixels around name and card that still count. */
const margin = 6;

/** Is the pointer where the card may stay open? `from`: where it was last seen on the name. */
export function staysOpen(at: Point, from: Point, names: readonly Box[], card: Box): boolean {
  return names.some((name) => within(name, at)) || within(card, at) || onTheWay(at, from, card);
}

function within(box: Box, { x, y }: Point): boolean {
  return (
    x >= box.left - margin && x <= box.right + margin && y >= box.top - margin && y <= box.bottom + margin
  );
}

/** In the triangle between the point of departure and the card's near edge, which is above or below it. */
function onTheWay(at: Point, from: Point, card: Box): boolean {
  const below = card.top >= from.y - margin;
  if (!below && card.bottom > from.y + margin) return false;
  const edge = below ? card.top : card.bottom;
  const apex = { x: from.x, y: from.y + (below ? -margin : margin) };
  return inTriangle(at, apex, { x: card.left - margin, y: edge }, { x: card.right + margin, y: edge });
}

function inTriangle(p: Point, a: Point, b: Point, c: Point): boolean {
  const sides = [side(p, a, b), side(p, b, c), side(p, c, a)];
  return sides.every((s) => s <= 0) || sides.every((s) => s >= 0);
}

const side = (p: Point, a: Point, b: Point) => (p.x - b.x) * (a.y - b.y) - (a.x - b.x) * (p.y - b.y);
