/**
 * From page text to mentions: fold, scan, check, and back to the page's own offsets. It holds no rules of its
 * own; `boundary` says whether a find is a word here, `sense` whether the word is the name.
 */
import { characterEnd, createFolded, fold, foldString } from '#lib/text/normalise.ts';
import { createBoundary } from './boundary.ts';
import { type Candidate, createSource, type Source } from './candidates.ts';
import { createLattice } from './lattice.ts';
import type { Lexicon } from './snapshot.ts';
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
  match(blocks: readonly string[]): Mention[][];
}

export interface Matcher {
  openPage(page?: PageInfo): MatcherPage;
  /** Mentions of each block of a whole page: in order, not overlapping. */
  match(blocks: readonly string[], page?: PageInfo): Mention[][];
}

export function createMatcher(options: MatcherOptions): Matcher {
  const source = createSource(options.lexicon, options.delta);
  const lattice = createLattice(options.words);
  const boundary = createBoundary({ words: options.words, lattice });
  const muted = mutedForms(options.muted ?? []);
  const folded = createFolded();

  function mentionsOf(text: string): Mention[] {
    fold(text, folded);
    const candidates = source.find(folded);
    const mentions: Mention[] = [];
    let at = 0;
    for (const longest of candidates) {
      if (longest.start < at) continue;
      for (
        let candidate: Candidate | null = longest;
        candidate !== null;
        candidate = source.shorter(candidate)
      ) {
        if (!boundary.holds(folded, candidate, candidates)) continue;
        const ids = candidate.owners.map((owner) => owner.id).filter((id) => !muted(candidate!, id));
        at = candidate.end;
        if (ids.length === 0) break;
        const mention: Mention = {
          start: folded.offsets[candidate.start]!,
          end: characterEnd(text, folded.offsets[candidate.end - 1]!),
          id: ids[0]!,
        };
        if (ids.length > 1) mention.also = ids.slice(1);
        mentions.push(mention);
        break;
      }
    }
    return mentions;
  }

  const openPage = (): MatcherPage => ({ match: (blocks) => blocks.map(mentionsOf) });
  return { openPage, match: (blocks, _page) => openPage().match(blocks) };
}

function mutedForms(muted: readonly Mute[]): (candidate: Candidate, id: string) => boolean {
  if (muted.length === 0) return () => false;
  const keys = new Set(muted.map(({ form, id }) => `${foldString(form)}\0${id ?? ''}`));
  return (candidate, id) => {
    const text = candidate.source.text(candidate.form);
    return keys.has(`${text}\0${id}`) || keys.has(`${text}\0`);
  };
}

export type { Source };
