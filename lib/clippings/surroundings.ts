/** What stands around a name in its block, in the shape in which it is remembered. Pure. */
import type { Surroundings } from '#lib/model/reader.ts';

/** Four or five words on either side: enough to know the place again on another page that quotes it. */
export const surroundingLength = 60;

/** The text on either side of text[start, end), white space as one space, without halves of letters. */
export function surroundingsOf(text: string, start: number, end: number): Surroundings {
  // Source text may be indented: more than is kept is looked at.
  const before = plain(text.slice(Math.max(0, start - 4 * surroundingLength), start)).trimStart();
  const after = plain(text.slice(end, end + 4 * surroundingLength)).trimEnd();
  return {
    before: before.slice(-surroundingLength).replace(/^[\udc00-\udfff]/, ''),
    after: after.slice(0, surroundingLength).replace(/[\ud800-\udbff]$/, ''),
  };
}

const plain = (text: string) => text.replace(/\s+/g, ' ');
