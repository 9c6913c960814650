/**
 * From page text to mentions: fold, scan, check, and back to the page's own offsets. It holds no rules of its
 * own: `boundary` says whether a find is a word here, `container` whether the word is only part of another
 * name, `sense` whether it's the name.
 */
import { characterEnd, foldString } from '#lib/text/normalise.ts';
import { type Candidate, createSource } from './candidates.ts';
import { judgeBlock, type Marked, type Note } from './judge.ts';
import { createPageRecorder, type PageRecorder } from './page-evidence.ts';
import { createReader } from './reader.ts';
import type { Lexicon } from './snapshot.ts';
import type { View } from './view.ts';
import type { Words } from './words.ts';

/** An occurrence of an entity: UTF-16 offsets of the block's own text. */
export interface Mention {
  start: number;
  end: number;
  id: string;
  /** Others of the same name that nothing on the page tells apart. */
  also?: string[];
}

/** A surface form the reader doesn't want taken for an entity; without `id`, for any. */
export interface Mute {
  form: string;
  id?: string;
}

export interface MatcherOptions {
  lexicon: Lexicon;
  words: Words;
  /** A small lexicon of fresh edits; its entities replace those of the same id in `lexicon`. */
  delta?: Lexicon;
  muted?: readonly Mute[];
}

export interface PageInfo {
  title?: string;
}

/** One page, possibly sent in several batches; what is learnt from earlier ones helps later ones. */
export interface MatcherPage {
  /** Blocks that an earlier batch left open may be sent again: they are judged anew and not counted twice. */
  match(blocks: readonly string[]): Mention[][];
  /** Of the batch matched last: blocks that more of the page may change. */
  readonly open: readonly number[];
}

/** Why a find was or wasn't marked; offsets of the block's own text. */
export type Explanation = Note;

export interface Matcher {
  openPage(page?: PageInfo): MatcherPage;
  /** Mentions of each block of a whole page: in order, not overlapping. */
  match(blocks: readonly string[], page?: PageInfo): Mention[][];
  /** All finds of the last block of a page, with what spoke for and against them. For development and tests. */
  explain(blocks: readonly string[], page?: PageInfo): Explanation[];
}

export function createMatcher(options: MatcherOptions): Matcher {
  const source = createSource(options.lexicon, options.delta);
  const reader = createReader(source, options.words);
  const muted = mutedForms(options.muted ?? []);

  function spanOf({ original, text }: View, start: number, end: number): { start: number; end: number } {
    return { start: text.offsets[start]!, end: characterEnd(original, text.offsets[end - 1]!) };
  }

  function mentionsOf(view: View, marked: readonly Marked[]): Mention[] {
    const mentions: Mention[] = [];
    for (const { named, ids } of marked) {
      const left = muted === null ? ids : ids.filter((id) => !muted(named.candidate, id));
      if (left.length === 0) continue;
      const { start, end } = spanOf(view, named.start, named.end);
      const id = left[0]!;
      mentions.push(left.length > 1 ? { start, end, id, also: left.slice(1) } : { start, end, id });
    }
    return mentions;
  }

  interface Judged {
    mentions: Mention[];
    open: Open | null;
  }

  function read(block: string, page: PageRecorder, record: boolean): Judged {
    const view = reader.read(block, page, record);
    const { version } = page;
    const { marked, open } = judgeBlock(reader, view, page, record);
    return { mentions: mentionsOf(view, marked), open: open ? { view, version } : null };
  }

  const learn = (block: string, page: PageRecorder) => read(block, page, true);
  /** A block that was learnt from before. */
  const judge = (block: string, page: PageRecorder) => read(block, page, false);

  function again({ view }: Open, page: PageRecorder): Mention[] {
    reader.reread(view);
    return mentionsOf(view, judgeBlock(reader, view, page, false).marked);
  }

  function openPage({ title }: PageInfo = {}): MatcherPage {
    const page = createPageRecorder();
    if (title) learn(title, page);
    const leftOpen = new Set<string>();
    let openNow: number[] = [];
    return {
      match(blocks) {
        const first = blocks.map((block) =>
          leftOpen.size > 0 && leftOpen.has(block) ? judge(block, page) : learn(block, page),
        );
        openNow = [];
        // What the rest of the page showed may settle what was open: those blocks are read again.
        return first.map(({ mentions, open }, i) => {
          if (open === null) return mentions;
          openNow.push(i);
          leftOpen.add(blocks[i]!);
          return open.version === page.version ? mentions : again(open, page);
        });
      },
      get open() {
        return openNow;
      },
    };
  }

  return {
    openPage,
    match: (blocks, page) => openPage(page).match(blocks),
    explain(blocks, { title } = {}) {
      const page = createPageRecorder();
      if (title) learn(title, page);
      for (const block of blocks) learn(block, page);
      const notes: Note[] = [];
      const view = reader.read(blocks.at(-1) ?? '', page, false);
      judgeBlock(reader, view, page, false, notes);
      return notes.map((note) => ({ ...note, ...spanOf(view, note.start, note.end) }));
    },
  };
}

/** A block that more of the page may settle, and what the page knew when it was read. */
interface Open {
  view: View;
  version: number;
}

function mutedForms(muted: readonly Mute[]): ((candidate: Candidate, id: string) => boolean) | null {
  if (muted.length === 0) return null;
  const keys = new Set(muted.map(({ form, id }) => `${foldString(form)}\0${id ?? ''}`));
  return (candidate, id) => {
    const text = candidate.known.table.text(candidate.known.form);
    return keys.has(`${text}\0${id}`) || keys.has(`${text}\0`);
  };
}
