import { describe, expect, it } from 'vitest';
import { compileLexicon } from '#lib/lexicon/compile.ts';
import { createFinds, createScanner } from '#lib/lexicon/scan.ts';
import { formText, openLexicon } from '#lib/lexicon/snapshot.ts';
import { unitsOf } from '#lib/lexicon/words.ts';
import { entry } from './matching.ts';

/** A small generator with a fixed seed: the same cases every run. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

function longestAt(forms: Set<string>, text: string, at: number): string | null {
  for (let end = text.length; end > at + 1; end--)
    if (forms.has(text.slice(at, end))) return text.slice(at, end);
  return null;
}

describe('the scanner', () => {
  it('finds exactly what comparing every form at every place finds', () => {
    const next = random(7);
    const letters = '甲乙丙丁戊ab';
    const word = (most: number) =>
      Array.from(
        { length: 2 + Math.floor(next() * most) },
        () => letters[Math.floor(next() * letters.length)],
      ).join('');
    for (let round = 0; round < 60; round++) {
      const forms = new Set(Array.from({ length: 1 + Math.floor(next() * 120) }, () => word(5)));
      const lexicon = openLexicon(
        compileLexicon(
          [...forms].map((form, i) => entry(`e${i}`, 'company', form)),
          { revision: 1 },
        ),
      );
      const scan = createScanner(lexicon);
      const finds = createFinds(1);
      const text = word(300);
      const codes = unitsOf(text);
      for (const overlapping of [true, false]) {
        const expected: string[] = [];
        for (let i = 0; i < text.length; i++) {
          const form = longestAt(forms, text, i);
          if (form === null) continue;
          expected.push(`${i} ${form}`);
          if (!overlapping) i += form.length - 1;
        }
        scan(codes, text.length, finds, overlapping);
        const got = Array.from(
          { length: finds.length },
          (_, i) => `${finds.starts[i]} ${formText(lexicon, finds.forms[i]!)}`,
        );
        expect(got).toEqual(expected);
      }
    }
  });

  it('links each form to the longest form that begins it', () => {
    const lexicon = openLexicon(
      compileLexicon(
        ['中国', '中国移动', '中国移动通信', '中国电信', '中国电影', '中国电影院'].map((name, i) =>
          entry(`e${i}`, 'company', name),
        ),
        { revision: 1 },
      ),
    );
    const parents = Object.fromEntries(
      Array.from({ length: lexicon.formCount }, (_, form) => {
        const parent = lexicon.formParent[form]!;
        return [formText(lexicon, form), parent === 0 ? null : formText(lexicon, parent - 1)];
      }),
    );
    expect(parents).toEqual({
      中国: null,
      中国移动: '中国',
      中国移动通信: '中国移动',
      中国电信: '中国',
      中国电影: '中国',
      中国电影院: '中国电影',
    });
  });
});
