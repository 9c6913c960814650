/** Persons whom nothing introduces, found by the shape of their names and by coming back. */
import type { Unit } from '../document.ts';
import { doubleSurnames, surnames, weakSurnames } from '../lexical/people.ts';
import { knownForm } from './gazetteer.ts';
import { han } from './person-names.ts';

/**
 * Who acts at the opening of a clause without being introduced: 茅德福|却只关心. Surname and given name of words
 * that mean nothing together; proof is that they come back.
 */
export function* actors(unit: Unit): Generator<{ start: number; end: number }> {
  const { plain, words } = unit;
  for (let i = 0; i < words.length; i++) {
    const first = words[i]!;
    const at = first.start;
    if (at > 0 && !'，。；！？：”（的'.includes(plain[at - 1]!)) continue;
    const compound = doubleSurnames.includes(plain.slice(at, at + 2));
    if (!compound && (!surnames.has(plain[at]!) || weakSurnames.has(plain[at]!))) continue;
    for (const length of compound ? [3, 4] : [3]) {
      const end = at + length;
      const inside = words.slice(i, i + 4).filter((w) => w.end <= end);
      const next = words[i + inside.length];
      if (inside.at(-1)?.end !== end || !han.test(plain.slice(at, end)) || knownForm(plain.slice(at, end)))
        continue;
      if (!next || !/^(?:v|d|c|zg|ad|r|t|uj|l|i|vn)$/.test(next.tag)) continue;
      const given = inside.slice(1);
      const apart =
        /^(?:nr|nrt|nrfg|x)$/.test(first.tag) && first.end === end
          ? true
          : (first.end === at + 1 || compound) &&
            /^(?:nr|ng|n|nz|x|g|ns|zg)$/.test(first.tag) &&
            given.every((w) => /^(?:nr|nrt|nrfg|ns|nz|x)$/.test(w.tag) || (compound && w.text.length <= 2));
      if (!apart || given.some((w) => knownForm(w.text))) continue;
      yield { start: at, end };
      break;
    }
  }
}
