/**
 * From page text to mentions: fold, scan, check, and back to the page's own offsets. It holds no rules of its
 * own: `boundary` says whether a find is a word here, `container` whether the word is only part of another
 * name, `sense` whether it's the name.
 */
import {
  characterEnd,
  createFolded,
  type Folded,
  fold,
  foldString,
  unitsToString,
} from '#lib/text/normalise.ts';
import { createBoundary } from './boundary.ts';
import { type Candidate, createSource } from './candidates.ts';
import { containerOf } from './container.ts';
import { createCueFinder } from './cues.ts';
import { createLattice } from './lattice.ts';
import { neighboursOf, sentenceAround } from './neighbours.ts';
import { createPageRecorder, type PageRecorder } from './page-evidence.ts';
import { type Profile, profileOf } from './profile.ts';
import { PAGE_REACH, weigh } from './sense.ts';
import type { Lexicon } from './snapshot.ts';
import type { Named, Place, View } from './view.ts';
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

/** Why a find was or wasn't marked. */
export interface Explanation {
  start: number;
  end: number;
  id: string;
  marked: boolean;
  reasons: string[];
}

export interface Matcher {
  openPage(page?: PageInfo): MatcherPage;
  /** Mentions of each block of a whole page: in order, not overlapping. */
  match(blocks: readonly string[], page?: PageInfo): Mention[][];
  /** All finds of the last block of a page, with what spoke for and against them. For development and tests. */
  explain(blocks: readonly string[], page?: PageInfo): Explanation[];
}

/** Two entities of one name: this much more evidence decides for one of them. */
const CLEARLY_BETTER = 0.8;

export function createMatcher(options: MatcherOptions): Matcher {
  const { words } = options;
  const source = createSource(options.lexicon, options.delta);
  const lattice = createLattice(words);
  const boundary = createBoundary({ words, lattice });
  const cueFinder = createCueFinder();
  const muted = mutedForms(options.muted ?? []);
  const folded = createFolded();
  const profiles = new WeakMap<Candidate['owners'], Profile[]>();

  function profilesOf(candidate: Candidate): Profile[] {
    let found = profiles.get(candidate.owners);
    if (found === undefined) {
      found = candidate.owners.map((owner) =>
        profileOf(candidate.source.lexicon, candidate.form, owner, words),
      );
      profiles.set(candidate.owners, found);
    }
    return found;
  }

  /** The longest form at each start that is a word here. */
  function namedIn(text: Folded): Named[] {
    const candidates = source.find(text);
    const named: Named[] = [];
    for (const longest of candidates) {
      for (
        let candidate: Candidate | null = longest;
        candidate !== null;
        candidate = source.shorter(candidate)
      ) {
        if (!boundary.holds(text, candidate, candidates)) continue;
        named.push({
          start: candidate.start,
          end: candidate.end,
          candidate,
          profile: profilesOf(candidate)[0]!,
        });
        break;
      }
    }
    return named;
  }

  interface Verdict {
    owners: { id: string; points: number }[];
    /** How far the best owner is from being marked; the page may still help. */
    best: number;
    /** Of its points, what isn't the page's. */
    local: number;
    profile: Profile;
  }

  function judge(view: View, found: Named, notes: Explanation[] | null): Verdict {
    const { candidate } = found;
    const all = profilesOf(candidate);
    const span = { start: found.start, end: found.end };
    const sentence = sentenceAround(view.text, span);
    const arcs = view.named
      .filter(
        (other) =>
          other.start > span.start - 14 &&
          other.end < span.end + 14 &&
          (other.end <= span.start || other.start >= span.end),
      )
      .map((other) => ({ start: other.start, end: other.end, bits: 16 }));
    const neighbours = neighboursOf(view.text, span, lattice, arcs);
    const owners: Verdict['owners'] = [];
    let best = Number.NEGATIVE_INFINITY;
    let local = 0;
    let profile = all[0]!;
    candidate.owners.forEach((owner, i) => {
      const place: Place = { view, span, profile: all[i]!, id: owner.id, sentence, neighbours };
      const container = containerOf(place);
      const trace: string[] | null = notes ? [] : null;
      const tally = container === null ? weigh(place, trace) : { points: Number.NEGATIVE_INFINITY, page: 0 };
      if (notes) {
        notes.push({
          ...span,
          id: owner.id,
          marked: tally.points >= 0,
          reasons: container ? [container] : trace!,
        });
      }
      if (tally.points > best) {
        best = tally.points;
        local = tally.points - tally.page;
        profile = all[i]!;
      }
      owners.push({ id: owner.id, points: tally.points });
    });
    return { owners, best, local, profile };
  }

  function viewOf(original: string, page: PageRecorder, record: boolean): View {
    fold(original, folded);
    const cues = cueFinder.find(folded.codes, folded.length);
    if (record) page.addBlock(unitsToString(folded.codes, 0, folded.length), cues);
    return { original, text: folded, named: namedIn(folded), cues, words, page };
  }

  /** Mentions of one block, and whether more evidence from the page could change them. */
  function read(
    view: View,
    page: PageRecorder,
    record: boolean,
    notes: Explanation[] | null = null,
  ): { mentions: Mention[]; open: boolean } {
    const mentions: Mention[] = [];
    let open = false;
    let at = 0;
    for (const named of view.named) {
      if (named.start < at) continue;
      let current: Named | null = named;
      while (current !== null) {
        const { candidate } = current;
        const verdict = judge(view, current, notes);
        if (verdict.best >= 0) {
          at = candidate.end;
          const mention = mentionOf(view, candidate, verdict);
          if (mention) mentions.push(mention);
          if (record) remember(page, verdict);
          break;
        }
        if (verdict.best + PAGE_REACH >= 0) open = true;
        current = shorter(view, candidate);
      }
    }
    return { mentions, open };
  }

  function shorter(view: View, from: Candidate): Named | null {
    for (let candidate = source.shorter(from); candidate !== null; candidate = source.shorter(candidate)) {
      if (boundary.holds(view.text, candidate, [])) {
        return { start: candidate.start, end: candidate.end, candidate, profile: profilesOf(candidate)[0]! };
      }
    }
    return null;
  }

  function remember(page: PageRecorder, { owners, local, profile }: Verdict): void {
    const weighs = profile.group !== 'technology' && profile.group !== 'place';
    const best = owners.reduce((a, b) => (b.points > a.points ? b : a));
    if (profile.risk === 0) page.addEntity(best.id, 2, weighs);
    else if (local >= 1) page.addEntity(best.id, 1, weighs && local >= 1.5);
  }

  function mentionOf(
    { original, text }: View,
    candidate: Candidate,
    { owners, best }: Verdict,
  ): Mention | null {
    const standing = owners.filter((owner) => owner.points >= 0 && owner.points > best - CLEARLY_BETTER);
    standing.sort((a, b) => b.points - a.points);
    const ids = standing.map((owner) => owner.id).filter((id) => !muted(candidate, id));
    if (ids.length === 0) return null;
    const mention: Mention = {
      start: text.offsets[candidate.start]!,
      end: characterEnd(original, text.offsets[candidate.end - 1]!),
      id: ids[0]!,
    };
    if (ids.length > 1) mention.also = ids.slice(1);
    return mention;
  }

  function openPage(info: PageInfo = {}): MatcherPage {
    const page = createPageRecorder();
    if (info.title) read(viewOf(info.title, page, true), page, true);
    return {
      match(blocks) {
        const before = blocks.map((block) => read(viewOf(block, page, true), page, true));
        // What the rest of the page showed may settle what was open: read those blocks again.
        return before.map(({ mentions, open }, i) =>
          open ? read(viewOf(blocks[i]!, page, false), page, false).mentions : mentions,
        );
      },
    };
  }

  return {
    openPage,
    match: (blocks, page) => openPage(page).match(blocks),
    explain(blocks, info = {}) {
      const page = createPageRecorder();
      const notes: Explanation[] = [];
      if (info.title) read(viewOf(info.title, page, true), page, true);
      for (const block of blocks) read(viewOf(block, page, true), page, true);
      const last = blocks.at(-1);
      if (last !== undefined) read(viewOf(last, page, false), page, false, notes);
      return notes;
    },
  };
}

function mutedForms(muted: readonly Mute[]): (candidate: Candidate, id: string) => boolean {
  if (muted.length === 0) return () => false;
  const keys = new Set(muted.map(({ form, id }) => `${foldString(form)}\0${id ?? ''}`));
  return (candidate, id) => {
    const text = candidate.source.text(candidate.form);
    return keys.has(`${text}\0${id}`) || keys.has(`${text}\0`);
  };
}
