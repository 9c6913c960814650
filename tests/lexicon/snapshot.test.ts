import { describe, expect, it } from 'vitest';
import { compileLexicon } from '#lib/lexicon/compile.ts';
import { contextWords, entityId, formText, LexiconMismatch, openLexicon } from '#lib/lexicon/snapshot.ts';
import { entry } from './matching.ts';

const entries = [
  entry('alpha', 'company', '长鑫存储', ['长鑫', 'CXMT'], ['内存', 'DRAM']),
  entry('beta', 'policy', '《数据安全法》', ['数安法']),
];

function codeOf(buffer: ArrayBuffer): string {
  try {
    openLexicon(buffer);
  } catch (error) {
    if (error instanceof LexiconMismatch) return error.code;
    throw error;
  }
  return 'opened';
}

describe('a snapshot', () => {
  it('keeps forms in order, ids, context and revision', () => {
    const lexicon = openLexicon(compileLexicon(entries, { revision: 2 ** 40 + 7 }));
    const forms = Array.from({ length: lexicon.formCount }, (_, i) => formText(lexicon, i));
    expect(forms).toEqual([...forms].sort());
    expect(new Set(forms)).toEqual(new Set(['长鑫存储', '长鑫', 'cxmt', '数据安全法', '数安法']));
    expect(lexicon.revision).toBe(2 ** 40 + 7);
    expect([entityId(lexicon, 0), entityId(lexicon, 1)]).toEqual(['alpha', 'beta']);
    expect(contextWords(lexicon, 0)).toEqual(['内存', 'dram']);
    expect(contextWords(lexicon, 1)).toEqual([]);
  });

  it('gives the same bytes for the same entries', () => {
    const once = new Uint8Array(compileLexicon(entries, { revision: 1 }));
    expect(new Uint8Array(compileLexicon(entries, { revision: 1 }))).toEqual(once);
  });

  it('keeps ids of any script, whatever stands before them', () => {
    const ids = ['own-澄湖', 'plain', '🀄-é', 'last'];
    const lexicon = openLexicon(
      compileLexicon(
        ids.map((id, i) => entry(id, 'company', `名字${'甲乙丙丁'[i]}`)),
        { revision: 1 },
      ),
    );
    expect(ids.map((_, i) => entityId(lexicon, i))).toEqual(ids);
  });

  it('opens with no entries at all', () => {
    expect(codeOf(compileLexicon([], { revision: 1 }))).toBe('opened');
  });

  it('says what is wrong with bytes that are no snapshot of ours', () => {
    const good = compileLexicon(entries, { revision: 1 });
    const changed = (word: number, by: number) => {
      const copy = good.slice(0);
      new Uint32Array(copy)[word]! += by;
      return copy;
    };
    expect(codeOf(new ArrayBuffer(8))).toBe('not-a-lexicon');
    expect(codeOf(changed(0, 1))).toBe('not-a-lexicon');
    expect(codeOf(changed(1, 1))).toBe('other-format');
    expect(codeOf(changed(2, 1))).toBe('other-normaliser');
    expect(codeOf(good.slice(0, good.byteLength - 4))).toBe('damaged');
    for (const word of [7, 12, 20, 60, 80, good.byteLength / 4 - 1]) {
      expect(codeOf(changed(word, 1)), `word ${word}`).toBe('damaged');
    }
  });
});
