/** Reads a block into a {@link View}: what was found in it, which of that stands as a word, and beside what. */
import { createFolded, type Folded, fold, unitsToString } from '#lib/text/normalise.ts';
import { createBoundary } from './boundary.ts';
import type { Candidate, Source } from './candidates.ts';
import { containerOf } from './container.ts';
import { createCueFinder } from './cues.ts';
import { createLattice } from './lattice.ts';
import { neighboursOf, type Span, sentenceAround } from './neighbours.ts';
import type { PageRecorder } from './page-evidence.ts';
import { type Profile, profileOf } from './profile.ts';
import type { Named, View } from './view.ts';
import type { Words } from './words.ts';

export interface Reader {
  /** The view of a block; good until the next one is read. `record`: the page learns its words. */
  read(original: string, page: PageRecorder, record: boolean): View;
  /** The next shorter form at the same start that stands as a word, or null. */
  shorter(view: View, from: Named): Named | null;
}

/** Known names this near a find are words when its neighbours are told apart. */
const NEAR = 14;
/** Their surprise in bits: a fairly common word. */
const NAME_BITS = 16;

export function createReader(source: Source, words: Words): Reader {
  const lattice = createLattice(words);
  const boundary = createBoundary({ words, lattice });
  const cueFinder = createCueFinder();
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
  function standing(text: Folded): Candidate[] {
    const candidates = source.find(text);
    const found: Candidate[] = [];
    for (const longest of candidates) {
      for (
        let candidate: Candidate | null = longest;
        candidate !== null;
        candidate = source.shorter(candidate)
      ) {
        if (!boundary.holds(text, candidate, candidates)) continue;
        found.push(candidate);
        break;
      }
    }
    return found;
  }

  function nameIn(view: View, candidate: Candidate, all: readonly Span[]): Named {
    const { start, end } = candidate;
    const arcs = all
      .filter(
        (other) =>
          other.start > start - NEAR && other.end < end + NEAR && (other.end <= start || other.start >= end),
      )
      .map((other) => ({ start: other.start, end: other.end, bits: NAME_BITS }));
    const own = profilesOf(candidate);
    const named: Named = {
      start,
      end,
      candidate,
      profile: own[0]!,
      profiles: own,
      sentence: sentenceAround(view.text, candidate),
      neighbours: neighboursOf(view.text, candidate, lattice, arcs),
      containers: [],
    };
    return named;
  }

  function contain(view: View, named: Named): void {
    const { sentence, neighbours } = named;
    named.containers = named.candidate.owners.map((owner, i) =>
      containerOf({ view, span: named, profile: named.profiles[i]!, id: owner.id, sentence, neighbours }),
    );
  }

  return {
    read(original, page, record) {
      fold(original, folded);
      const cues = cueFinder.find(folded.codes, folded.length);
      if (record) page.addBlock(unitsToString(folded.codes, 0, folded.length), cues);
      const view: View = { original, text: folded, finds: [], named: [], cues, words, page };
      const candidates = standing(folded);
      view.finds = candidates.map((candidate) => nameIn(view, candidate, candidates));
      view.named = view.finds;
      for (const named of view.finds) contain(view, named);
      view.named = view.finds.filter((named) => named.containers.includes(null));
      return view;
    },
    shorter(view, from) {
      for (let next = source.shorter(from.candidate); next !== null; next = source.shorter(next)) {
        if (!boundary.holds(view.text, next, [])) continue;
        const named = nameIn(view, next, view.named);
        contain(view, named);
        return named;
      }
      return null;
    },
  };
}
