/** The fields that `base` and `import` print, from the base's records. */
import type { Briefing, Entity, Figure, Issue, Policy } from '#lib/model/knowledge.ts';

const number = (briefingId: string) => Number(briefingId.split('/').at(-1));

export function printedIssue({ bulletin, briefings, entities, policies, figures }: Issue) {
  return {
    issue: { title: bulletin.title, date: bulletin.date },
    briefings: briefings.map(printedBriefing),
    policies: policies.map(printedPolicy),
    entities: entities.map(printedEntity),
    figures: figures.map(printedFigure),
  };
}

const printedBriefing = (b: Briefing) => ({
  n: b.n,
  section: b.section,
  title: b.title,
  subtitle: b.subtitle ?? null,
  subheads: [],
  dateline: b.dateline ?? null,
  page: b.page ?? null,
  headline: b.headline,
  topics: b.topics,
  terms: b.terms,
  paragraphs: b.paragraphs,
  related: b.related.map((r) => ({ briefing: number(r.briefingId), kind: r.kind, reason: r.reason })),
});

function printedPolicy(p: Policy) {
  const last = p.steps.at(-1);
  return {
    id: p.id,
    name: p.name,
    aliases: p.aliases,
    line: p.line,
    issuer: p.issuer ?? null,
    kind: p.kind,
    status: last?.status ?? 'unknown',
    date: last?.date ?? null,
    region: p.region ?? null,
    targets: p.targets,
    briefings: p.briefings.map(number),
  };
}

const printedEntity = (e: Entity) => ({
  id: e.id,
  name: e.name,
  type: e.type,
  aliases: e.aliases,
  role: e.posts?.join('；') ?? e.line,
  line: e.line,
  briefings: e.briefings.map(number),
});

const printedFigure = (f: Figure) => ({
  briefing: number(f.briefingId),
  subject: f.subject,
  about: f.aboutId ?? null,
  metric: f.metric,
  value: f.value,
  unit: f.unit,
  period: f.period ?? null,
  change: f.change ?? null,
  qualifier: f.qualifier ?? null,
});
