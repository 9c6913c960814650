/**
 * What is done to text before anything looks at it: characters that don't print are dropped (so that hostile
 * direction marks can't reorder a title), radicals that PDFs print become the characters they stand for.
 */
import { foldTable } from '#lib/text/fold-table.ts';

// Controls, zero-width and direction marks, soft hyphens, variation selectors, private use, non-characters.
const unprintable =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is removed
  /[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ue000-\uf8ff\ufff9-\uffff]|[\ufe00-\ufe0f]/g;
const radical = /[\u2e80-\u2fdf]/g;

/** The same text with only printing characters; radicals folded; line ends kept. */
export function cleanText(text: string): string {
  return text
    .replace(unprintable, '')
    .replace(/[\u00a0\u2000-\u200a\u202f\u205f]/g, ' ')
    .replace(radical, (char) =>
      // NFKC knows the Kangxi radicals but not their supplement, which the folding table has.
      char >= '\u2f00' ? char.normalize('NFKC') : String.fromCharCode(foldTable[char.charCodeAt(0)] || 0x20),
    );
}

const wide =
  /[\u1100-\u115f\u2018-\u201d\u2026\u2014\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/;

/** Columns that a text takes where a Han character takes two. */
export function columnsOf(text: string): number {
  let columns = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    columns += code < 0x1100 ? 1 : wide.test(text.charAt(i)) ? 2 : 1;
  }
  return columns;
}

/** Joins two pieces of one paragraph: Han characters meet without a space, Latin words keep one. */
export function joinText(before: string, after: string): string {
  const a = before.charAt(before.length - 1);
  const b = after.charAt(0);
  const latin = /[A-Za-z,.;:)]/;
  if (a === '-' && /[a-z]/.test(b) && /[a-z]-$/.test(before)) return before.slice(0, -1) + after;
  return latin.test(a) && /[A-Za-z(]/.test(b) ? `${before} ${after}` : before + after;
}

/** Undoes letter-spacing (“主 流 服 务 器”, “目 录”): a line whose Han characters mostly stand apart. */
export function closeUp(text: string): string {
  const apart = (text.match(/[\u3001-\u9fff\uff00-\uffef] (?=[\u3001-\u9fff\uff00-\uffef])/g) ?? []).length;
  if (!apart) return text;
  const close = (text.match(/[\u3001-\u9fff\uff00-\uffef](?=[\u3001-\u9fff\uff00-\uffef])/g) ?? []).length;
  if (apart < 2 * close && !(close === 0 && text.length <= 7)) return text;
  return text.replace(/(?<=[\u3001-\u9fff\uff00-\uffef]) | (?=[\u3001-\u9fff\uff00-\uffef])/g, '');
}
