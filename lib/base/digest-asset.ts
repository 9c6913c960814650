/**
 * The digest as it travels with the extension: the editors' records as tables (column names once, rows as
 * arrays), which is a third smaller than plain JSON. `packDigest` runs at build time, `unpackDigest` on
 * installation; the latter resolves numbers to ids and adds what can be computed.
 */
import { z } from 'zod/mini';
import { DigestBriefing, DigestEntity, DigestIssue, DigestPolicy } from '#lib/model/digest.ts';
import { Issue } from '#lib/model/knowledge.ts';
import { toAmount } from '#lib/text/amount.ts';

/** What the editors wrote, read from their files. */
export interface DigestSource {
  issue: DigestIssue;
  briefings: DigestBriefing[];
  entities: DigestEntity[];
  policies: DigestPolicy[];
}

const Table = z.object({ columns: z.array(z.string()), rows: z.array(z.array(z.unknown())) });
type Table = z.infer<typeof Table>;

const DigestAsset = z.object({
  fingerprint: z.string(),
  issue: DigestIssue,
  briefings: Table,
  figures: Table,
  entities: Table,
  policies: Table,
});
export type DigestAsset = z.infer<typeof DigestAsset>;

/** `fingerprint`: a hash of the sources; another one means another version of the digest. */
export function packDigest(
  { issue, briefings, entities, policies }: DigestSource,
  fingerprint: string,
): DigestAsset {
  return {
    fingerprint,
    issue,
    briefings: toTable(briefings.map(({ figures: _, ...rest }) => rest)),
    figures: toTable(briefings.flatMap(({ n, figures }) => figures.map((figure) => ({ n, ...figure })))),
    entities: toTable(entities),
    policies: toTable(policies),
  };
}

/** Throws a ZodError when `asset` is not a packed digest. */
export function unpackDigest(asset: unknown): Issue {
  const { fingerprint, issue, ...tables } = DigestAsset.parse(asset);
  const figures = fromTable(tables.figures);
  const briefings = fromTable(tables.briefings).map((row) => ({
    ...row,
    figures: figures.filter(({ n }) => n === row.n).map(({ n: _, ...figure }) => figure),
  }));
  const source = {
    issue,
    briefings: z.array(DigestBriefing).parse(briefings),
    entities: z.array(DigestEntity).parse(fromTable(tables.entities)),
    policies: z.array(DigestPolicy).parse(fromTable(tables.policies)),
  };
  return toIssue(source, fingerprint);
}

function toIssue({ issue, briefings, entities, policies }: DigestSource, fingerprint: string): Issue {
  const briefingId = (n: number) => `${issue.id}/${String(n).padStart(2, '0')}`;
  const pageOf = new Map(briefings.map((b) => [b.n, b.page]));
  const provenance = (n: number) => {
    const page = pageOf.get(n);
    return { briefingId: briefingId(n), ...(page !== undefined && { page }) };
  };
  return Issue.parse({
    bulletin: { ...issue, source: 'digest', fingerprint, addedAt: 0 },
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
  });
}

/** Absent fields become null, and null becomes absent again; no field of the digest is ever null. */
function toTable(records: object[]): Table {
  const columns = [...new Set(records.flatMap((record) => Object.keys(record)))];
  return {
    columns,
    rows: records.map((record) => columns.map((key) => (record as Record<string, unknown>)[key] ?? null)),
  };
}

function fromTable({ columns, rows }: Table): Record<string, unknown>[] {
  return rows.map((row) =>
    Object.fromEntries(columns.map((key, i) => [key, row[i]] as const).filter(([, value]) => value !== null)),
  );
}
