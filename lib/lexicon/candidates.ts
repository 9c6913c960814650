/**
 * Finds of the lexicon and of its delta as one list. Owners of a form are looked up once and kept: pages
 * repeat their names.
 */
import type { TermType } from '#lib/model/kinds.ts';
import type { Folded } from '#lib/text/normalise.ts';
import type { Profile } from './profile.ts';
import { createFinds, createScanner } from './scan.ts';
import { entityId, entityType, formText, type Lexicon } from './snapshot.ts';

/** An entity that a form may stand for. */
export interface Owner {
  id: string;
  type: TermType;
  entity: number;
  /** The form is the entity's name, not one of its aliases. */
  isName: boolean;
  table: Table;
}

/** What is known of a form of one lexicon; looked up once and kept, since pages repeat their names. */
export interface Form {
  table: Table;
  form: number;
  length: number;
  flags: number;
  owners: Owner[];
  /** Of the owners. */
  ids: string[];
  /** Surprise of it as a word, worked out when first asked for. */
  bits: number;
  /** By owner, worked out when first asked for. */
  profiles: Profile[] | null;
  /** With the same form of another lexicon: both their owners. */
  joined: Map<Form, Form> | null;
}

/** One lexicon with what was looked up in it. */
export interface Table {
  lexicon: Lexicon;
  text(form: number): string;
  form(form: number): Form;
}

export interface Candidate {
  /** In folded units. */
  start: number;
  end: number;
  known: Form;
  owners: Owner[];
}

export interface Source {
  /** The longest form at each start, in order of start. */
  find(folded: Folded): Candidate[];
  /** The next shorter form at the same start, or null. */
  shorter(candidate: Candidate): Candidate | null;
}

function createTable(lexicon: Lexicon, superseded: (id: string) => boolean): Table {
  const forms = new Map<number, Form>();
  const texts = new Map<number, string>();

  function ownersOf(form: number): Owner[] {
    const found: Owner[] = [];
    for (let i = lexicon.ownerStart[form]!; i < lexicon.ownerStart[form + 1]!; i++) {
      const owner = lexicon.owners[i]!;
      const entity = owner >>> 1;
      const id = entityId(lexicon, entity);
      if (superseded(id)) continue;
      found.push({ id, type: entityType(lexicon, entity), entity, isName: (owner & 1) === 1, table });
    }
    return found;
  }

  const table: Table = {
    lexicon,
    text(form) {
      let text = texts.get(form);
      if (text === undefined) {
        text = formText(lexicon, form);
        texts.set(form, text);
      }
      return text;
    },
    form(form) {
      let found = forms.get(form);
      if (found === undefined) {
        const owners = ownersOf(form);
        found = {
          table,
          form,
          length: lexicon.formStart[form + 1]! - lexicon.formStart[form]!,
          flags: lexicon.formFlags[form]!,
          owners,
          ids: owners.map(({ id }) => id),
          bits: Number.NaN,
          profiles: null,
          joined: null,
        };
        forms.set(form, found);
      }
      return found;
    },
  };
  return table;
}

export function createSource(lexicon: Lexicon, delta?: Lexicon): Source {
  const edited = new Set<string>();
  if (delta) for (let entity = 0; entity < delta.entityCount; entity++) edited.add(entityId(delta, entity));
  const base = createTable(lexicon, (id) => edited.has(id));
  const tables = [{ table: base, scan: createScanner(lexicon) }];
  if (delta) tables.push({ table: createTable(delta, () => false), scan: createScanner(delta) });
  const finds = createFinds();

  function candidate(table: Table, start: number, form: number): Candidate | null {
    let at = form;
    // A form all of whose owners were edited away makes room for the next shorter one.
    for (;;) {
      const known = table.form(at);
      if (known.owners.length > 0) return { start, end: start + known.length, known, owners: known.owners };
      const parent = table.lexicon.formParent[at]!;
      if (parent === 0) return null;
      at = parent - 1;
    }
  }

  return {
    find(folded) {
      const all: Candidate[] = [];
      for (const { table, scan } of tables) {
        scan(folded.codes, folded.length, finds, true);
        for (let i = 0; i < finds.length; i++) {
          const found = candidate(table, finds.starts[i]!, finds.forms[i]!);
          if (found) all.push(found);
        }
      }
      return tables.length === 1 ? all : merge(all);
    },
    shorter({ known: { table, form }, start }) {
      const parent = table.lexicon.formParent[form]!;
      return parent === 0 ? null : candidate(table, start, parent - 1);
    },
  };
}

/** Of candidates at one start the longest; those of one span share their owners. */
function merge(all: Candidate[]): Candidate[] {
  all.sort((a, b) => a.start - b.start || b.end - a.end);
  const merged: Candidate[] = [];
  for (const candidate of all) {
    const last = merged.at(-1);
    if (last?.start !== candidate.start) merged.push(candidate);
    else if (last.end === candidate.end) {
      last.known = join(last.known, candidate.known);
      last.owners = last.known.owners;
    }
  }
  return merged;
}

function join(form: Form, other: Form): Form {
  form.joined ??= new Map();
  let found = form.joined.get(other);
  if (found === undefined) {
    const owners = [...form.owners, ...other.owners];
    found = { ...form, owners, ids: owners.map(({ id }) => id), profiles: null, joined: null };
    form.joined.set(other, found);
  }
  return found;
}
