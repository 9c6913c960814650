/**
 * From the briefings of a bulletin to what they say: policies, entities, figures, and likely slips of the source. Pure: the same input gives the
 * same output in Node and in a worker. Knows no base and no files.
 */
import { readDocument } from './document.ts';
import { extractEntities } from './entities/extract.ts';
import { extractFigures } from './figures/extract.ts';
import { extractPolicies } from './policies/extract.ts';
import { figureSlips } from './slips/figures.ts';
import { nameSlips } from './slips/names.ts';
import type { Knowledge, KnowledgeInput, Segment } from './types.ts';

export type { Knowledge, KnowledgeInput } from './types.ts';

export interface ExtractOptions {
  /** Cuts Chinese into tagged words: jieba in the product. */
  segment: Segment;
}

export function extractKnowledge(input: KnowledgeInput, { segment }: ExtractOptions): Knowledge {
  const document = readDocument(input, segment);
  const policies = extractPolicies(document);
  const entities = extractEntities(document, policies);
  const figures = extractFigures(input, entities, segment);
  return {
    policies: policies.policies,
    entities,
    figures,
    slips: [...nameSlips(entities), ...figureSlips(figures)],
  };
}
