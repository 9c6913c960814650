/**
 * A PDF that was cut off has lost its directory, which stands at its end. Its objects are found again by their
 * first and last words (ISO 32000-1, 7.3.10), those in object streams (7.5.7) are unpacked, and a new page tree and
 * trailer are written behind them, so that an engine reads the pages that are still there.
 */
import { strFromU8, strToU8, Unzlib } from 'fflate';

/** Bytes of one unpacked object stream, and of all together. */
const UNPACKED_LIMIT = 32 * 1024 * 1024;
/** Characters: the tree of two thousand pages has 20,000. */
const DICTIONARY_LIMIT = 256 * 1024;
/** How many references lead from a font to what its text needs: descendants, descriptors, encodings. */
const DEPTH = 4;

export interface RepairedPdf {
  bytes: Uint8Array;
  /** For each page of the new tree, whether its contents and all of its fonts are there. */
  whole: boolean[];
  /** Pages that the document had, as far as can be told. */
  count: number;
}

interface PdfObject {
  /** Up to the stream, if it has one. */
  dictionary: string;
  /** The bytes of the stream, from and to; none for most objects. */
  stream?: [number, number];
  intact: boolean;
}

interface Scan {
  objects: Map<number, PdfObject>;
  /** Where the last object that can be used ends. */
  end: number;
  /** The file was cut within a stream, the beginning of which can still be used. */
  open: boolean;
}

/** Where a word stands next; asked with growing places, it looks at every character once. */
function finder(text: string, word: string): (from: number) => number {
  let at = -2;
  return (from) => {
    if (at !== -1 && at < from) at = text.indexOf(word, from);
    return at;
  };
}

function scanObjects(text: string): Scan {
  const scan: Scan = { objects: new Map(), end: 0, open: false };
  const opening = /(?<!\d)(\d{1,8})\s{1,4}\d{1,5}\s{1,4}obj\b/g;
  const nextStream = finder(text, 'stream');
  const nextEndOfStream = finder(text, 'endstream');
  const nextEnd = finder(text, 'endobj');
  for (let found = opening.exec(text); found; found = opening.exec(text)) {
    const from = opening.lastIndex;
    const close = nextEnd(from);
    const streamAt = nextStream(from);
    const streamed = streamAt >= 0 && (close < 0 || streamAt < close);
    const stop = streamed ? nextEndOfStream(streamAt + 6) : close;
    const until = stop < 0 ? -1 : nextEnd(stop);
    const intact = until >= 0;
    if (!intact && !streamed) break;
    const body = text.startsWith('\r\n', streamAt + 6) ? streamAt + 8 : streamAt + 7;
    scan.objects.set(Number(found[1]), {
      dictionary: text.slice(from, Math.min(streamed ? streamAt : stop, from + DICTIONARY_LIMIT)),
      ...(streamed && { stream: [body, stop < 0 ? text.length : stop] }),
      intact,
    });
    scan.end = intact ? until + 6 : text.length;
    scan.open = !intact;
    opening.lastIndex = scan.end;
  }
  return scan;
}

/** What a zlib stream holds, or nothing when it is broken or larger than the limit. */
function unpack(bytes: Uint8Array, limit: number): string | undefined {
  let text = '';
  const inflater = new Unzlib((chunk) => {
    text += strFromU8(chunk, true);
  });
  try {
    const step = 65_536;
    for (let at = 0; at < bytes.length; at += step) {
      inflater.push(bytes.subarray(at, at + step), at + step >= bytes.length);
      if (text.length > limit) return undefined;
    }
  } catch {
    return undefined;
  }
  return text;
}

/** Adds the objects of object streams to `objects`, and gives them written out one by one. */
function unpackStreams(bytes: Uint8Array, objects: Map<number, PdfObject>): string {
  let written = '';
  for (const { dictionary, stream, intact } of [...objects.values()]) {
    if (!intact || !stream || !/\/Type\s*\/ObjStm\b/.test(dictionary)) continue;
    const first = Number(/\/First\s+(\d+)/.exec(dictionary)?.[1] ?? 0);
    const body = unpack(bytes.subarray(...stream), UNPACKED_LIMIT - written.length);
    if (!first || !body) continue;
    const numbers = body.slice(0, first).trim().split(/\s+/).map(Number);
    for (let i = 0; i + 1 < numbers.length; i += 2) {
      const number = numbers[i]!;
      const dictionary = body.slice(first + numbers[i + 1]!, first + (numbers[i + 3] ?? body.length));
      if (objects.has(number)) continue;
      objects.set(number, { dictionary, intact: true });
      written += `\n${number} 0 obj\n${dictionary}\nendobj`;
    }
  }
  return written;
}

const references = (text: string) =>
  [...text.matchAll(/(\d+)\s+\d+\s+R\b/g)].map(([, number]) => Number(number));
const isPage = ({ dictionary }: PdfObject) => /\/Type\s*\/Page\b/.test(dictionary);
const isTree = ({ dictionary }: PdfObject) => /\/Type\s*\/Pages\b/.test(dictionary);

/** The value of a key, as it is written: a reference, an array or a dictionary without others behind each other. */
function entryOf(dictionary: string, key: string): string {
  for (const found of dictionary.matchAll(new RegExp(`/${key}\\s{0,9}(?=[\\d[<])`, 'g'))) {
    const from = found.index + found[0].length;
    const reference = /^\d+\s+\d+\s+R/.exec(dictionary.slice(from, from + 40))?.[0];
    if (reference) return reference;
    const close = dictionary.startsWith('<<', from) ? '>>' : ']';
    let to = dictionary.indexOf(close, from);
    if (to < 0) return '';
    while (close === '>>' && dictionary.charAt(to + 2) === '>') to++;
    return dictionary.slice(from, to + close.length);
  }
  return '';
}

/** Tells whether an object is there, with what it leads to. */
function presence(objects: Map<number, PdfObject>): (number: number) => boolean {
  const known = new Map<number, boolean>();
  const isThere = (number: number, depth: number): boolean => {
    const before = known.get(number);
    if (before !== undefined) return before;
    const object = objects.get(number);
    // Set before the answer is known, so that a circle ends.
    known.set(number, object?.intact ?? false);
    if (!object?.intact) return false;
    // A font's outlines are for drawing; its text is read without them.
    const rest = object.dictionary.replace(/\/FontFile\d?\s*\d+\s+\d+\s+R/g, '');
    const there = depth === 0 || references(rest).every((next) => isThere(next, depth - 1));
    known.set(number, there);
    return there;
  };
  return (number) => isThere(number, DEPTH);
}

/** The fonts of a page or of the tree above it, by number. */
function fontsOf(page: PdfObject, objects: Map<number, PdfObject>): number[] {
  let at: PdfObject | undefined = page;
  for (let depth = 0; at && depth < 20; depth++) {
    const own = entryOf(at.dictionary, 'Resources');
    const [shared = -1] = own.startsWith('<<') ? [] : references(own);
    const resources = own.startsWith('<<') ? at : objects.get(shared);
    const fonts = entryOf(resources?.dictionary ?? '', 'Font');
    const [listed = -1] = fonts.startsWith('<<') ? [] : references(fonts);
    if (own) return references(fonts.startsWith('<<') ? fonts : (objects.get(listed)?.dictionary ?? ''));
    const [parent = -1] = references(entryOf(at.dictionary, 'Parent'));
    at = objects.get(parent);
  }
  return [];
}

/**
 * A font for text whose own is lost: every code becomes a character of private use, which no reader takes for
 * text. Without it an engine would print the codes as letters.
 */
function substitute(fonts: number[], map: number): string {
  const hex = (code: number) => `<${code.toString(16).padStart(4, '0')}>`;
  const ranges: string[] = [];
  for (let code = 0; code < 65_536; code += 6_400)
    ranges.push(`${hex(code)} ${hex(Math.min(code + 6_399, 65_535))} <e000>`);
  const cmap = `begincmap\n1 begincodespacerange\n<0000> <ffff>\nendcodespacerange\n${ranges.length} beginbfrange\n${ranges.join('\n')}\nendbfrange\nendcmap`;
  const descendant = '<</Type/Font/Subtype/CIDFontType2/BaseFont/Lost/DW 1000>>';
  const font = `<</Type/Font/Subtype/Type0/BaseFont/Lost/Encoding/Identity-H/DescendantFonts[${descendant}]/ToUnicode ${map} 0 R>>`;
  return [
    ...fonts.map((number) => `${number} 0 obj\n${font}\nendobj`),
    `${map} 0 obj\n<</Length ${cmap.length}>>\nstream\n${cmap}\nendstream\nendobj`,
  ].join('\n');
}

/** Pages in the order of the old tree, those that it doesn't name behind them; and how many there were. */
function pagesOf(objects: Map<number, PdfObject>): { pages: number[]; count: number } {
  const pages = new Set<number>();
  let missing = 0;
  const seen = new Set<number>();
  const isRoot = (object: PdfObject) => isTree(object) && !/\/Parent\b/.test(object.dictionary);
  const open = [...objects].filter(([, object]) => isRoot(object)).map(([number]) => number);
  while (open.length) {
    const number = open.pop()!;
    const object = objects.get(number);
    if (seen.has(number)) continue;
    seen.add(number);
    if (!object?.intact) missing++;
    else if (isTree(object)) open.push(...references(entryOf(object.dictionary, 'Kids')).reverse());
    else if (isPage(object)) pages.add(number);
  }
  for (const [number, object] of objects) if (object.intact && isPage(object)) pages.add(number);
  return { pages: [...pages], count: pages.size + missing };
}

/** Nothing when no page is left. Linear in the size of the file. */
export function repairPdf(bytes: Uint8Array): RepairedPdf | undefined {
  // One character a byte, so that places in the text are places in the file.
  const { objects, end, open } = scanObjects(strFromU8(bytes, true));
  const unpacked = unpackStreams(bytes, objects);
  const { pages, count } = pagesOf(objects);
  if (!pages.length) return undefined;
  const isThere = presence(objects);
  const lost = new Map<number, number[]>();
  for (const n of pages)
    lost.set(
      n,
      fontsOf(objects.get(n)!, objects).filter((font) => !isThere(font)),
    );
  const hasContents = (n: number) =>
    references(entryOf(objects.get(n)!.dictionary, 'Contents')).every((part) => isThere(part));
  let last = 0;
  for (const number of objects.keys()) last = Math.max(last, number);
  const tree = last + 1;
  const tail = [
    open ? '\nendstream\nendobj' : '',
    unpacked,
    substitute([...new Set([...lost.values()].flat())], last + 3),
    `${tree} 0 obj\n<</Type/Pages/Count ${pages.length}/Kids[${pages.map((n) => `${n} 0 R`).join(' ')}]>>\nendobj`,
    `${tree + 1} 0 obj\n<</Type/Catalog/Pages ${tree} 0 R>>\nendobj`,
    `trailer\n<</Root ${tree + 1} 0 R/Size ${last + 4}>>\nstartxref\n0\n%%EOF\n`,
  ].join('\n');
  const added = strToU8(tail, true);
  const repaired = new Uint8Array(end + added.length);
  repaired.set(bytes.subarray(0, end));
  repaired.set(added, end);
  return { bytes: repaired, whole: pages.map((n) => !lost.get(n)?.length && hasContents(n)), count };
}
