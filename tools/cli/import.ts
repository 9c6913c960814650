/** `pangzhu import FILE`: prints a bulletin's briefings, policies, entities, figures and likely slips. */
import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { doubtText } from '#lib/bulletin/doubts.ts';
import { outlineOf } from '#lib/bulletin/outline.ts';
import { readBulletinFile } from '#lib/bulletin/read.ts';
import { Refusal, refusals } from '#lib/bulletin/refusals.ts';
import { extractKnowledge, type Knowledge } from '#lib/knowledge/extract.ts';
import { resolveEntities, resolvePolicies } from '#lib/knowledge/resolve.ts';
import { knownNameSlips } from '#lib/knowledge/slips/names.ts';
import { nodePdfEngine } from '#tools/bulletin/pdf-node.ts';
import { segment } from '#tools/knowledge/segment.ts';
import { loadDigest } from './assets.ts';
import { type Command, CommandError, UsageError, writeLine } from './command.ts';

/** Bytes; the reader refuses such a file anyway, and this way it isn't read first. */
const fileLimit = 200 * 1024 * 1024;

export const importBulletin: Command = async (args) => {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { date: { type: 'string' }, 'no-base': { type: 'boolean' } },
  });
  const [path, ...more] = positionals;
  if (path === undefined || more.length) throw new UsageError('import wants one file');
  if (values.date !== undefined && !/^\d{4}-\d{2}-\d{2}$/.test(values.date)) {
    throw new UsageError(`--date wants YYYY-MM-DD, not ${values.date}`);
  }
  const outline = await readOutline(path, values.date);
  const { date } = outline.issue;
  if (!date) {
    throw new CommandError(
      'no-date',
      '没有找到这一期的日期，请用 --date YYYY-MM-DD 说明。 The issue’s date was not found: say it with --date.',
    );
  }
  for (const doubt of outline.doubts)
    process.stderr.write(`${doubt.code}: ${doubtText(doubt, 'zh')} ${doubtText(doubt, 'en')}\n`);
  const knowledge = extractKnowledge({ issueDate: date, briefings: outline.briefings }, { segment });
  writeLine({
    issue: outline.issue,
    briefings: outline.briefings.map((b) => ({
      n: b.n,
      section: b.section,
      title: b.title,
      subtitle: b.subtitle ?? null,
      subheads: b.subheads.map(({ text }) => text),
      dateline: b.dateline ?? null,
      page: b.page ?? null,
      paragraphs: b.paragraphs,
    })),
    ...printed(values['no-base'] ? knowledge : resolved(knowledge)),
  });
};

async function readOutline(path: string, date: string | undefined) {
  try {
    if (statSync(path).size > fileLimit) throw new Refusal('too-large', path);
    const name = basename(path);
    const lines = await readBulletinFile({ bytes: readFileSync(path), name, pdf: nodePdfEngine });
    return outlineOf(lines, { fileName: name, ...(date && { date }) });
  } catch (error) {
    if (error instanceof Refusal) {
      const { zh, en } = refusals[error.code];
      throw new CommandError(error.code, `${path}: ${zh} ${en}`);
    }
    if ((error as NodeJS.ErrnoException).code === 'ENOENT')
      throw new CommandError('no-file', `${path}: no such file`);
    throw error;
  }
}

/** With the base's help: what each item is to it, and the base's own type where it knows the thing. */
function resolved(knowledge: Knowledge) {
  const base = loadDigest();
  const types = new Map(base.entities.map(({ id, type }) => [id, type]));
  const entities = resolveEntities(knowledge.entities, base);
  const policies = resolvePolicies(knowledge.policies, base);
  return {
    ...knowledge,
    slips: [...knowledge.slips, ...knownNameSlips(knowledge.entities, entities, base)],
    entities: knowledge.entities.map((entity, i) => {
      const base = entities[i]!;
      const type = 'id' in base ? (types.get(base.id) ?? entity.type) : entity.type;
      return { ...entity, type, base };
    }),
    policies: knowledge.policies.map((policy, i) => ({ ...policy, base: policies[i]! })),
  };
}

function printed({ policies, entities, figures, slips }: Knowledge) {
  const orNull = <T>(value: T | undefined): T | null => value ?? null;
  return {
    policies: policies.map((p) => ({
      ...p,
      issuer: orNull(p.issuer),
      date: orNull(p.date),
      region: orNull(p.region),
    })),
    entities: entities.map((e) => ({ ...e, role: orNull(e.role) })),
    figures: figures.map((f) => ({
      ...f,
      period: orNull(f.period),
      change: orNull(f.change),
      qualifier: orNull(f.qualifier),
      evidence: f.evidence.quote,
    })),
    slips,
  };
}
