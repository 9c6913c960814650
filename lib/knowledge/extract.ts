/**
 * From the briefings of a bulletin to what they say: policies, entities, figures. Pure: the same input gives the
 * same output in Node and in a worker. Knows no base and no files.
 */
import { extractFigures } from './figures/extract.ts';
import type { Knowledge, KnowledgeInput, Segment } from './types.ts';

export type { Knowledge, KnowledgeInput } from './types.ts';

export interface ExtractOptions {
  /** Cuts Chinese into tagged words: jieba in the product. */
  segment: Segment;
}

export function extractKnowledge(input: KnowledgeInput, { segment }: ExtractOptions): Knowledge {
  return { policies: [], entities: [], figures: extractFigures(input, segment) };
}
