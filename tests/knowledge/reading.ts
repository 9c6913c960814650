/** One invented briefing read by the extractor, for the tests of this folder. */
import { extractKnowledge } from '#lib/knowledge/extract.ts';
import type { Knowledge, KnowledgeBriefing } from '#lib/knowledge/types.ts';
import { segment } from '#tools/knowledge/segment.ts';

export function briefing(paragraphs: string[], rest: Partial<KnowledgeBriefing> = {}): KnowledgeBriefing {
  return { n: 1, section: '要闻', title: '一周动态', subheads: [], paragraphs, ...rest };
}

export function read(paragraphs: string[], rest: Partial<KnowledgeBriefing> = {}): Knowledge {
  return extractKnowledge({ issueDate: '2023-05-12', briefings: [briefing(paragraphs, rest)] }, { segment });
}

export function readAll(briefings: KnowledgeBriefing[]): Knowledge {
  return extractKnowledge({ issueDate: '2023-05-12', briefings }, { segment });
}

/** Type of the entity that bears `name` as name or alias. */
export function typeOf(knowledge: Knowledge, name: string): string | undefined {
  return knowledge.entities.find((e) => e.name === name || e.aliases.includes(name))?.type;
}
