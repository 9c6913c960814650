/** Reads a block into a {@link View}: what was found in it, and which of that stands as a word. */
import { createFolded, type Folded, fold } from '#lib/text/normalise.ts';
import { createBoundary } from './boundary.ts';
import type { Candidate, Source } from './candidates.ts';
import { createCueFinder } from './cues.ts';
import { Finding } from './finding.ts';
import { createLattice } from './lattice.ts';
import type { PageRecorder } from './page-evidence.ts';
import { type Profile, profileOf } from './profile.ts';
import { isNamed, type Named, type View } from './view.ts';
import type { Words } from './words.ts';

export interface Reader {
  /** The view of a block; good until the next one is read. `record`: the page learns its words. */
  read(original: string, page: PageRecorder, record: boolean): View;
  /** The next shorter form at the same start that stands as a word, or null. */
  shorter(view: View, from: Named): Named | null;
}

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
  function standing(view: View, text: Folded): Named[] {
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
      const view: View = { original, text: folded, finds: [], cues, words, page };
      view.finds = standing(view, folded);
      if (record) page.addBlock(original, folded.length, cues, (start, end) => isNamed(view, start, end));
      return view;
    },
    shorter(view, from) {
      for (let next = source.shorter(from.candidate); next !== null; next = source.shorter(next)) {
        if (boundary.holds(view.text, next, [], 0)) return new Finding(view, next, profilesOf(next), lattice);
      }
      return null;
    },
  };
}
