/**
 * Compiles entries into the bytes of a snapshot. Forms are sorted by their units; two-unit forms sit in a
 * hash table of their own, longer ones in groups that share three units; two bit filters keep the scanner
 * from asking either in vain.
 */
import { termTypes } from '#lib/model/kinds.ts';
import { charClass, DIGIT, HAN, isAlnum } from '#lib/text/char-class.ts';
import { foldString } from '#lib/text/normalise.ts';
import { formsOf, type LexiconEntry } from './entry.ts';
import { pairHash, powerOfTwo, shiftFor, tripleHash } from './hash.ts';
import {
  FLAG_CAPITALISED,
  FLAG_CAPITALS,
  FLAG_DIGITS,
  FLAG_LATIN_END,
  FLAG_LATIN_START,
  FLAG_NO_HAN,
  FLAG_REGIONAL,
  writeSnapshot,
} from './snapshot.ts';

interface Gathered {
  folded: string;
  flags: number;
  /** entity << 1 | isName */
  owners: number[];
}

/** The lexicon of `entries` as one ArrayBuffer; `revision` says of which state of the base it was made. */
export function compileLexicon(entries: readonly LexiconEntry[], options: { revision: number }): ArrayBuffer {
  const forms: Gathered[] = [];
  const byText = new Map<string, number>();
  const entityForms: number[][] = [];
  entries.forEach((entry, entity) => {
    const mine: number[] = [];
    formsOf(entry).forEach((form, i) => {
      let at = byText.get(form.folded);
      if (at === undefined) {
        at = forms.length;
        byText.set(form.folded, at);
        forms.push({
          folded: form.folded,
          flags: flagsOf(form.folded, form.written, form.regional),
          owners: [],
        });
      }
      forms[at]!.owners.push((entity << 1) | (i === 0 ? 1 : 0));
      mine.push(at);
    });
    entityForms.push(mine);
  });

  const order = sortForms(forms);
  const rank = new Uint32Array(forms.length);
  order.forEach((form, i) => {
    rank[form] = i;
  });
  return writeSnapshot(
    {
      ...formSections(forms, order),
      ...indexSections(forms, order),
      ...entitySections(entries, entityForms, rank),
    },
    {
      forms: forms.length,
      entities: entries.length,
      longest: forms.reduce((longest, form) => Math.max(longest, form.folded.length), 0),
    },
    options.revision,
  );
}

function flagsOf(folded: string, written: string, regional: boolean): number {
  let flags = regional ? FLAG_REGIONAL : 0;
  if (isAlnum(folded.charCodeAt(0))) flags |= FLAG_LATIN_START;
  if (isAlnum(folded.charCodeAt(folded.length - 1))) flags |= FLAG_LATIN_END;
  let digits = 0;
  let han = 0;
  for (let i = 0; i < folded.length; i++) {
    const kind = charClass[folded.charCodeAt(i)];
    if (kind === DIGIT) digits++;
    else if (kind === HAN) han++;
  }
  if (digits === folded.length) flags |= FLAG_DIGITS;
  if (han === 0) flags |= FLAG_NO_HAN;
  const letters = written.normalize('NFKC').replace(/[^A-Za-z]/g, '');
  if (letters !== '' && letters === letters.toUpperCase()) flags |= FLAG_CAPITALS;
  else if (/^[A-Z]/.test(letters)) flags |= FLAG_CAPITALISED;
  return flags;
}

/** Order by UTF-16 units. Numbers sort several times faster than strings, so the first two units lead. */
function sortForms(forms: Gathered[]): Uint32Array {
  const keys = new Float64Array(forms.length);
  const span = powerOfTwo(Math.max(2, forms.length));
  if (span > 2 ** 21) throw new RangeError('a lexicon holds at most 2,097,152 forms');
  for (let i = 0; i < forms.length; i++) {
    const { folded } = forms[i]!;
    keys[i] = (folded.charCodeAt(0) * 65536 + folded.charCodeAt(1)) * span + i;
  }
  keys.sort();
  const order = new Uint32Array(forms.length);
  let groupStart = 0;
  let groupKey = -1;
  const sortGroup = (end: number) => {
    if (end - groupStart < 2) return;
    const group = Array.from(order.subarray(groupStart, end));
    group.sort((a, b) => (forms[a]!.folded < forms[b]!.folded ? -1 : 1));
    order.set(group, groupStart);
  };
  for (let i = 0; i < keys.length; i++) {
    const key = Math.floor(keys[i]! / span);
    order[i] = keys[i]! - key * span;
    if (key !== groupKey) {
      sortGroup(i);
      groupStart = i;
      groupKey = key;
    }
  }
  sortGroup(keys.length);
  return order;
}

function formSections(forms: Gathered[], order: Uint32Array) {
  const count = forms.length;
  let units = 0;
  let ownerCount = 0;
  for (const form of forms) {
    units += form.folded.length;
    ownerCount += form.owners.length;
  }
  const formStart = new Uint32Array(count + 1);
  const formUnits = new Uint16Array(units);
  const formFlags = new Uint8Array(count);
  const formParent = new Uint32Array(count);
  const ownerStart = new Uint32Array(count + 1);
  const owners = new Uint32Array(ownerCount);
  // In sorted order the prefixes of a form are on a stack of the forms before it.
  const stack: number[] = [];
  let unit = 0;
  let owner = 0;
  for (let i = 0; i < count; i++) {
    const form = forms[order[i]!]!;
    formStart[i] = unit;
    for (let k = 0; k < form.folded.length; k++) formUnits[unit++] = form.folded.charCodeAt(k);
    formFlags[i] = form.flags;
    while (stack.length > 0 && !form.folded.startsWith(forms[order[stack.at(-1)!]!]!.folded)) stack.pop();
    formParent[i] = stack.length > 0 ? stack.at(-1)! + 1 : 0;
    stack.push(i);
    ownerStart[i] = owner;
    for (const value of form.owners) owners[owner++] = value;
  }
  formStart[count] = unit;
  ownerStart[count] = owner;
  return { formStart, formUnits, formFlags, formParent, ownerStart, owners };
}

function indexSections(forms: Gathered[], order: Uint32Array) {
  const count = order.length;
  let pairs = 0;
  for (const form of forms) if (form.folded.length === 2) pairs++;
  const bits = powerOfTwo(Math.max(1024, count * 16));
  const pairFilter = new Uint32Array(Math.min(bits, 2 ** 22) / 32);
  const tripleFilter = new Uint32Array(Math.min(bits, 2 ** 24) / 32);
  const pairSize = powerOfTwo(Math.max(4, pairs * 2));
  const pairKeys = new Uint32Array(pairSize);
  const pairForms = new Uint32Array(pairSize);
  const tripleSize = powerOfTwo(Math.max(4, (count - pairs) * 1.6));
  const tripleForms = new Uint32Array(tripleSize);
  const groupEnd = new Uint32Array(count);
  const pairShift = shiftFor(pairSize);
  const tripleShift = shiftFor(tripleSize);
  const pairBits = shiftFor(pairFilter.length * 32);
  const tripleBits = shiftFor(tripleFilter.length * 32);
  let group = -1;
  let groupText = '';
  for (let i = 0; i < count; i++) {
    const { folded } = forms[order[i]!]!;
    const pair = pairHash(folded.charCodeAt(0), folded.charCodeAt(1));
    const bit = pair >>> pairBits;
    pairFilter[bit >>> 5]! |= 1 << (bit & 31);
    if (folded.length === 2) {
      let slot = pair >>> pairShift;
      while (pairKeys[slot] !== 0) slot = (slot + 1) & (pairSize - 1);
      pairKeys[slot] = (folded.charCodeAt(0) << 16) | folded.charCodeAt(1);
      pairForms[slot] = i;
      continue;
    }
    const triple = tripleHash(pair, folded.charCodeAt(2));
    const text = folded.slice(0, 3);
    if (group < 0 || text !== groupText) {
      group = i;
      groupText = text;
      const third = triple >>> tripleBits;
      tripleFilter[third >>> 5]! |= 1 << (third & 31);
      let slot = triple >>> tripleShift;
      while (tripleForms[slot] !== 0) slot = (slot + 1) & (tripleSize - 1);
      tripleForms[slot] = i + 1;
    }
    groupEnd[group] = i + 1;
  }
  return { pairFilter, tripleFilter, pairKeys, pairForms, tripleForms, groupEnd };
}

function entitySections(entries: readonly LexiconEntry[], entityForms: number[][], rank: Uint32Array) {
  const count = entries.length;
  const entityType = new Uint8Array(count);
  const idStart = new Uint32Array(count + 1);
  const nameStart = new Uint32Array(count + 1);
  const contextStart = new Uint32Array(count + 1);
  const contexts: string[] = [];
  let ids = 0;
  let names = 0;
  let contextUnits = 0;
  entries.forEach((entry, i) => {
    entityType[i] = termTypes.indexOf(entry.type);
    idStart[i] = ids;
    ids += entry.id.length;
    nameStart[i] = names;
    names += entityForms[i]!.length;
    contextStart[i] = contextUnits;
    const words = (entry.context ?? []).map(foldString).filter((word) => word.length > 1);
    const text = words.map((word) => `${word}\0`).join('');
    contexts.push(text);
    contextUnits += text.length;
  });
  idStart[count] = ids;
  nameStart[count] = names;
  contextStart[count] = contextUnits;
  const nameForms = new Uint32Array(names);
  let at = 0;
  for (const mine of entityForms) for (const form of mine) nameForms[at++] = rank[form]!;
  return {
    entityType,
    idStart,
    idUnits: unitsOf(
      entries.map((entry) => entry.id),
      ids,
    ),
    nameStart,
    names: nameForms,
    contextStart,
    contextUnits: unitsOf(contexts, contextUnits),
  };
}

function unitsOf(texts: string[], total: number): Uint16Array {
  const units = new Uint16Array(total);
  let at = 0;
  for (const text of texts) for (let i = 0; i < text.length; i++) units[at++] = text.charCodeAt(i);
  return units;
}
