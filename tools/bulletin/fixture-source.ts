/**
 * Reads the written form of a fixture bulletin: text with its labels beside it, in tests/fixtures/bulletins/source.
 * One line is one thing:
 *
 *     # title | 2023-04-14        the issue          -- text         subtitle
 *     ## name                     a section          @ name          where it was taken from
 *     ### title                   a briefing         | a|b|c         a row of a table
 *     > text, （1）text, ◎text, 【text】   a subhead
 *     E t name=alias              an entity that the text below doesn't mark (type letter as in braces)
 *     P name=alias|issuer|kind|status|date
 *     F subject|metric|value|unit|period|change|qualifier
 *
 * Anything else is a paragraph, in which `{c:name=alias=alias}` marks an entity and prints its name.
 */
import type { EntityType, PolicyKind, PolicyStatus } from '#lib/model/kinds.ts';

export interface FixtureFigure {
  subject: string;
  metric: string;
  value: string;
  unit: string;
  period: string;
  change: string;
  qualifier: string;
}

export type FixtureBlock =
  | { kind: 'paragraph' | 'subhead'; text: string }
  | { kind: 'table'; rows: string[][] };

export interface FixtureBriefing {
  n: number;
  section: string;
  title: string;
  subtitle: string;
  source: string;
  blocks: FixtureBlock[];
  policies: {
    name: string;
    aliases: string[];
    issuer: string;
    kind: PolicyKind;
    status: PolicyStatus;
    date: string;
  }[];
  entities: { name: string; type: EntityType; aliases: string[] }[];
  facts: FixtureFigure[];
}

export interface FixtureBulletin {
  title: string;
  date: string;
  briefings: FixtureBriefing[];
}

const types: Record<string, EntityType> = {
  c: 'company',
  g: 'government',
  o: 'organization',
  u: 'university',
  m: 'media',
  p: 'person',
  r: 'product',
  t: 'technology',
  l: 'place',
  e: 'event',
  w: 'work',
  k: 'programme',
};

/** A subhead's text without the sign that this house puts before it; numbering belongs to the text. */
export const subheadText = (text: string) => text.replace(/^[◎【]|】$/g, '').trim();

/** Throws on a line that says nothing sensible, naming it. */
export function parseFixture(source: string): FixtureBulletin {
  const bulletin: FixtureBulletin = { title: '', date: '', briefings: [] };
  let section = '';
  let briefing: FixtureBriefing | undefined;
  const current = (line: string) => {
    if (!briefing) throw new Error(`Before the first briefing: ${line}`);
    return briefing;
  };
  const addEntity = (letter: string, forms: string) => {
    const type = types[letter];
    const [name = '', ...aliases] = forms.split('=');
    if (!type || !name) throw new Error(`No entity: ${letter}:${forms}`);
    const entities = current(forms).entities;
    const known = entities.find((entity) => entity.name === name);
    if (known) known.aliases.push(...aliases.filter((alias) => !known.aliases.includes(alias)));
    else entities.push({ name, type, aliases });
  };
  const plain = (text: string) =>
    text.replace(/\{([a-z]):([^}]*)\}/g, (_, letter: string, forms: string) => {
      addEntity(letter, forms);
      return forms.split('=')[0] ?? '';
    });

  for (const line of source.split('\n')) {
    if (!line.trim()) continue;
    const rest = line.replace(/^\S+\s+/, '');
    if (line.startsWith('# ')) {
      [bulletin.title = '', bulletin.date = ''] = rest.split(' | ');
    } else if (line.startsWith('## ')) {
      section = rest;
    } else if (line.startsWith('### ')) {
      briefing = {
        n: bulletin.briefings.length + 1,
        section,
        title: rest,
        subtitle: '',
        source: '',
        blocks: [],
        policies: [],
        entities: [],
        facts: [],
      };
      bulletin.briefings.push(briefing);
    } else if (line.startsWith('-- ')) {
      current(line).subtitle = rest;
    } else if (line.startsWith('@ ')) {
      current(line).source = rest;
    } else if (line.startsWith('| ')) {
      const { blocks } = current(line);
      const last = blocks.at(-1);
      const row = rest.split('|');
      if (last?.kind === 'table') last.rows.push(row);
      else blocks.push({ kind: 'table', rows: [row] });
    } else if (/^E [a-z] /.test(line)) {
      addEntity(line.charAt(2), line.slice(4));
    } else if (line.startsWith('P ')) {
      const [forms = '', issuer = '', kind = 'other', status = 'unknown', date = ''] = rest.split('|');
      const [name = '', ...aliases] = forms.split('=');
      current(line).policies.push({
        name,
        aliases,
        issuer,
        kind: kind as PolicyKind,
        status: status as PolicyStatus,
        date,
      });
    } else if (line.startsWith('F ')) {
      const [subject = '', metric = '', value = '', unit = '', period = '', change = '', qualifier = ''] =
        rest.split('|');
      current(line).facts.push({ subject, metric, value, unit, period, change, qualifier });
    } else if (line.startsWith('> ')) {
      current(line).blocks.push({ kind: 'subhead', text: plain(rest) });
    } else if (/^(（\d+）|◎)|^【.*】$/.test(line)) {
      current(line).blocks.push({ kind: 'subhead', text: plain(line) });
    } else {
      current(line).blocks.push({ kind: 'paragraph', text: plain(line) });
    }
  }
  return bulletin;
}

/** The answers in the shape that the scorer reads. */
export function goldOf(bulletin: FixtureBulletin) {
  return {
    issue: { title: bulletin.title, date: bulletin.date },
    briefings: bulletin.briefings.map(({ blocks, source, policies, entities, facts, ...head }) => {
      const paragraphs = blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []));
      return {
        ...head,
        subheads: blocks.flatMap((block) => (block.kind === 'subhead' ? [subheadText(block.text)] : [])),
        source,
        first: paragraphs[0]?.slice(0, 12) ?? '',
        last: paragraphs.at(-1)?.slice(-12) ?? '',
        policies,
        entities,
        facts,
      };
    }),
  };
}
