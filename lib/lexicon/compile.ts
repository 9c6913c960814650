/**
 * Compiles entries into the bytes of a snapshot. Forms are sorted by their units; two-unit forms sit in a
 * hash table of their own, longer ones in groups that share three units; two bit filters keep the scanner
 * from asking either in vain.
 */
import { termTypes } from '#lib/model/kinds.ts';
import { foldString } from '#lib/text/normalise.ts';
import type { LexiconEntry } from './entry.ts';
import { gatherForms, gatherTexts, type Rows, sortRows } from './gather.ts';
import { pairHash, powerOfTwo, secondPairHash, shiftFor, tripleHash } from './hash.ts';
import type { ScanTables } from './scan.ts';
import { FORM_BITS, LARGE_GROUP, writeSnapshot } from './snapshot.ts';

/** The lexicon of `entries` as one ArrayBuffer; `revision` says of which state of the base it was made. */
export function compileLexicon(entries: readonly LexiconEntry[], options: { revision: number }): ArrayBuffer {
  const rows = gatherForms(entries);
  const { rank, longest, ...forms } = formSections(rows, sortRows(rows));
  return writeSnapshot(
    { ...forms, ...indexSections(forms.formUnits, forms.formStart), ...entitySections(entries, rows, rank) },
    { forms: forms.formFlags.length, entities: entries.length, longest },
    options.revision,
  );
}

/**
 * What a scanner needs to find `texts` — folded already, of two units and more, all different — and by form
 * which text it is. For lists of words that live no longer than the program: nothing is written or checked.
 */
export function compileTexts(texts: readonly string[]): { tables: ScanTables; texts: Uint32Array } {
  const rows = gatherTexts(texts);
  const order = sortRows(rows);
  const { formUnits, formStart } = formSections(rows, order);
  return { tables: { formUnits, formStart, ...indexSections(formUnits, formStart) }, texts: order };
}

/** Rows that spell the same become one form with several owners. */
function formSections({ count, units, start, flags, owner }: Rows, order: Uint32Array) {
  const formStart = new Uint32Array(count + 1);
  const formUnits = new Uint16Array(start[count]!);
  const formFlags = new Uint8Array(count);
  const formParent = new Uint32Array(count);
  const ownerStart = new Uint32Array(count + 1);
  const owners = new Uint32Array(count);
  const rank = new Uint32Array(count);
  // In sorted order the prefixes of a form are on a stack of the forms before it.
  const stack: number[] = [];
  let form = -1;
  let unit = 0;
  let longest = 0;
  for (let i = 0; i < count; i++) {
    const row = order[i]!;
    const from = start[row]!;
    const size = start[row + 1]! - from;
    if (form < 0 || !spells(form, from, size)) {
      form++;
      while (stack.length > 0 && !begins(stack[stack.length - 1]!, from, size)) stack.pop();
      formParent[form] = stack.length > 0 ? stack[stack.length - 1]! + 1 : 0;
      stack.push(form);
      formStart[form] = unit;
      for (let k = 0; k < size; k++) formUnits[unit++] = units[from + k]!;
      formStart[form + 1] = unit;
      formFlags[form] = flags[row]!;
      ownerStart[form] = i;
      if (size > longest) longest = size;
    }
    owners[i] = owner[row]!;
    rank[row] = form;
  }
  const forms = form + 1;
  ownerStart[forms] = count;

  function spells(known: number, from: number, size: number): boolean {
    return formStart[known + 1]! - formStart[known]! === size && begins(known, from, size);
  }
  function begins(known: number, from: number, size: number): boolean {
    const at = formStart[known]!;
    const length = formStart[known + 1]! - at;
    if (length > size) return false;
    for (let k = 0; k < length; k++) if (formUnits[at + k] !== units[from + k]) return false;
    return true;
  }

  return {
    formStart: formStart.subarray(0, forms + 1),
    formUnits: formUnits.subarray(0, unit),
    formFlags: formFlags.subarray(0, forms),
    formParent: formParent.subarray(0, forms),
    ownerStart: ownerStart.subarray(0, forms + 1),
    owners,
    rank,
    longest,
  };
}

function indexSections(formUnits: Uint16Array, formStart: Uint32Array) {
  const count = formStart.length - 1;
  let pairCount = 0;
  for (let i = 0; i < count; i++) if (formStart[i + 1]! - formStart[i]! === 2) pairCount++;
  const bits = powerOfTwo(Math.max(1024, count * 16));
  const pairFilter = new Uint32Array(Math.min(bits, 2 ** 22) / 32);
  const tripleFilter = new Uint32Array(Math.min(bits, 2 ** 24) / 32);
  const wholeFilter = new Uint32Array(powerOfTwo(Math.max(1024, pairCount * 16)) / 32);
  const wholeBits = shiftFor(wholeFilter.length * 32);
  const pairSize = powerOfTwo(Math.max(4, pairCount * 2));
  const pairs = new Uint32Array(pairSize * 2);
  const tripleSize = powerOfTwo(Math.max(4, (count - pairCount) * 1.6));
  const triples = new Uint32Array(tripleSize);
  const large: number[] = [];
  const pairShift = shiftFor(pairSize);
  const tripleShift = shiftFor(tripleSize);
  const pairBits = shiftFor(pairFilter.length * 32);
  const tripleBits = shiftFor(tripleFilter.length * 32);
  for (let i = 0; i < count; ) {
    const at = formStart[i]!;
    const first = formUnits[at]!;
    const second = formUnits[at + 1]!;
    const pair = pairHash(first, second);
    const bit = pair >>> pairBits;
    pairFilter[bit >>> 5]! |= 1 << (bit & 31);
    if (formStart[i + 1]! - at === 2) {
      const whole = secondPairHash(pair) >>> wholeBits;
      wholeFilter[whole >>> 5]! |= 1 << (whole & 31);
      let slot = pair >>> pairShift;
      while (pairs[slot * 2] !== 0) slot = (slot + 1) & (pairSize - 1);
      pairs[slot * 2] = (first << 16) | second;
      pairs[slot * 2 + 1] = i;
      i++;
      continue;
    }
    const third = formUnits[at + 2]!;
    const group = i;
    for (i++; i < count; i++) {
      const next = formStart[i]!;
      if (formUnits[next] !== first || formUnits[next + 1] !== second || formUnits[next + 2] !== third) break;
    }
    const triple = tripleHash(pair, third);
    const thirdBit = triple >>> tripleBits;
    tripleFilter[thirdBit >>> 5]! |= 1 << (thirdBit & 31);
    let slot = triple >>> tripleShift;
    while (triples[slot] !== 0) slot = (slot + 1) & (tripleSize - 1);
    const size = Math.min(i - group, LARGE_GROUP);
    triples[slot] = (group + 1) | (size << FORM_BITS);
    if (size === LARGE_GROUP) large.push(group, i);
  }
  return { pairFilter, wholeFilter, tripleFilter, pairs, triples, groupEnd: Uint32Array.from(large) };
}

function entitySections(entries: readonly LexiconEntry[], rows: Rows, rank: Uint32Array) {
  const count = entries.length;
  const entityType = new Uint8Array(count);
  const idStart = new Uint32Array(count + 1);
  const contextStart = new Uint32Array(count + 1);
  const contexts: string[] = [];
  const ids = utf8Writer(entries.reduce((sum, { id }) => sum + id.length, 0));
  let contextUnits = 0;
  for (let i = 0; i < count; i++) {
    const { id, type, context } = entries[i]!;
    entityType[i] = termTypes.indexOf(type);
    idStart[i] = ids.length;
    ids.write(id);
    contextStart[i] = contextUnits;
    if (context === undefined || context.length === 0) continue;
    let text = '';
    for (const word of context) {
      const folded = foldString(word);
      if (folded.length > 1) text += `${folded}\0`;
    }
    contexts.push(text);
    contextUnits += text.length;
  }
  idStart[count] = ids.length;
  contextStart[count] = contextUnits;
  return {
    entityType,
    idStart,
    idBytes: ids.bytes(),
    nameStart: rows.entityStart,
    names: rank,
    contextStart,
    contextUnits: unitsOf(contexts, contextUnits),
  };
}

/** Texts of `units` UTF-16 units together, as UTF-8 in one array. Nearly all are ASCII: no call for those. */
function utf8Writer(units: number) {
  const bytes = new Uint8Array(units * 3);
  const encoder = new TextEncoder();
  let at = 0;
  return {
    get length() {
      return at;
    },
    write(text: string) {
      const from = at;
      for (let i = 0; i < text.length; i++) {
        const unit = text.charCodeAt(i);
        if (unit >= 0x80) {
          at = from + encoder.encodeInto(text, bytes.subarray(from)).written;
          return;
        }
        bytes[at++] = unit;
      }
    },
    bytes: () => bytes.subarray(0, at),
  };
}

function unitsOf(texts: string[], total: number): Uint16Array {
  const units = new Uint16Array(total);
  let at = 0;
  for (const text of texts) for (let i = 0; i < text.length; i++) units[at++] = text.charCodeAt(i);
  return units;
}
