/** Reads a block into a {@link View}: what was found in it, and which of that stands as a word. */
import { createFolded, fold } from '#lib/text/normalise.ts';
import { createBoundary } from './boundary.ts';
import type { Candidate, Source } from './candidates.ts';
import { createCueFinder } from './cues.ts';
import { Finding } from './finding.ts';
import { createLattice } from './lattice.ts';
import { noSentences } from './neighbours.ts';
import type { PageRecorder } from './page-evidence.ts';
import { type Profile, profileOf } from './profile.ts';
import type { Named, View } from './view.ts';
import type { Words } from './words.ts';

export interface Reader {
  /** The view of a block; good until the next one is read. `record`: the page learns its words. */
  read(original: string, page: PageRecorder, record: boolean): View;
  /** Makes a view that was read before good again, with all that was found out about its finds. */
  reread(view: View): void;
  /** The next shorter form at the same start that stands as a word, or null. */
  shorter(view: View, from: Named): Named | null;
}

export function createReader(source: Source, words: Words): Reader {
  const lattice = createLattice(words);
  const boundary = createBoundary({ words, lattice });
  const cueFinder = createCueFinder();
  const folded = createFolded();

  function profilesOf({ known }: Candidate): Profile[] {
    known.profiles ??= known.owners.map((owner) => profileOf(known.table.lexicon, known.form, owner, words));
    return known.profiles;
  }

  /** The longest form at each start that is a word here. */
  function standing(view: View): Named[] {
    const { text } = view;
    const candidates = source.find(text);
    const found: Named[] = [];
    for (let i = 0; i < candidates.length; i++) {
      for (
        let candidate: Candidate | null = candidates[i]!;
        candidate !== null;
        candidate = source.shorter(candidate)
      ) {
        if (!boundary.holds(text, candidate, candidates, i)) continue;
        found.push(new Finding(view, candidate, profilesOf(candidate), lattice));
        break;
      }
    }
    return found;
  }

  return {
    read(original, page, record) {
      fold(original, folded);
      lattice.reset(folded);
      const cues = cueFinder.find(folded.codes, folded.length);
      const view: View = {
        original,
        text: folded,
        finds: [],
        cues,
        words,
        page,
        sentences: noSentences(),
        hashed: null,
      };
      view.finds = standing(view);
      hideNames(view);
      if (record) page.addBlock(original, folded.length, cues);
      return view;
    },
    reread(view) {
      fold(view.original, folded);
      lattice.reset(folded);
      view.cues = cueFinder.find(folded.codes, folded.length);
      hideNames(view);
    },
    shorter(view, from) {
      for (let next = source.shorter(from.candidate); next !== null; next = source.shorter(next)) {
        if (boundary.holds(view.text, next, [], 0)) return new Finding(view, next, profilesOf(next), lattice);
      }
      return null;
    },
  };
}

/** A risky name elsewhere in the text says nothing by itself: 苹果 isn't fruit for another 苹果. */
function hideNames({ finds, cues }: View): void {
  let next = 0;
  for (let i = 0; i < cues.length; i++) {
    const start = cues.starts[i]!;
    while (next < finds.length && finds[next]!.start <= start) next++;
    cues.evident[i] = cues.masks[i]!;
    if (next === 0) continue;
    const found = finds[next - 1]!;
    const size = cues.ends[i]! - start;
    if (found.end >= cues.ends[i]! && (found.profile.risk >= 1 || found.end - found.start > size))
      cues.evident[i] = 0;
  }
}
