/** Compiles checked digest sources into an `Issue`, with ids, normalised amounts and a content fingerprint. */
import { createHash } from 'node:crypto';
import { Issue } from '#lib/model/knowledge.ts';
import { toAmount } from '#lib/text/amount.ts';
import type { DigestSource } from './read.ts';

export function compileDigest({ issue, briefings, entities, policies }: DigestSource): Issue {
  const briefingId = (n: number) => `${issue.id}/${String(n).padStart(2, '0')}`;
  const pageOf = new Map(briefings.map((b) => [b.n, b.page]));
  const provenance = (n: number) => {
    const page = pageOf.get(n);
    return { briefingId: briefingId(n), ...(page !== undefined && { page }) };
  };
  const compiled = {
    briefings: briefings.map(({ summary, figures: _, related, ...b }) => ({
      ...b,
      id: briefingId(b.n),
      bulletinId: issue.id,
      paragraphs: summary
        .split(/\n+/)
        .map((p) => p.trim())
        .filter(Boolean),
      related: related.map(({ n, kind, reason }) => ({ briefingId: briefingId(n), kind, reason })),
    })),
    entities: entities.map((e) => ({ ...e, briefings: e.briefings.map(briefingId) })),
    policies: policies.map((p) => ({
      ...p,
      steps: p.steps.map(({ briefing, ...step }) => ({
        ...step,
        ...(briefing !== undefined && { source: provenance(briefing) }),
      })),
      briefings: p.briefings.map(briefingId),
    })),
    figures: briefings.flatMap((b) =>
      b.figures.map(({ about, ...f }, i) => ({
        ...f,
        ...toAmount(f.value, f.unit),
        id: `${briefingId(b.n)}/f${String(i + 1).padStart(2, '0')}`,
        briefingId: briefingId(b.n),
        ...(about && { aboutId: about }),
        source: provenance(b.n),
      })),
    ),
  };
  const fingerprint = createHash('sha256').update(JSON.stringify(compiled)).digest('hex').slice(0, 16);
  return Issue.parse({ bulletin: { ...issue, source: 'digest', fingerprint, addedAt: 0 }, ...compiled });
}
