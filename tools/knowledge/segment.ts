/** jieba as the extractor's segmenter, for Node. */
import { createRequire } from 'node:module';
import type { Segment } from '#lib/knowledge/types.ts';

const { tag } = createRequire(import.meta.url)('jieba-wasm') as {
  tag(text: string, hmm: boolean): { word: string; tag: string }[];
};

export const segment: Segment = (text) => tag(text, true).map((t) => ({ text: t.word, tag: t.tag }));
