/** What of a card is seen before anything is asked for. Pure. */
import type { Figure, Policy } from '#lib/model/knowledge.ts';
import type { BriefingRef, CardView } from '#lib/protocol/page.ts';
import { tellingFirst } from './figures-order.ts';

/** Other names and offices that are worth a line. */
const fewAliases = 3;
const fewPosts = 2;

export interface Glance {
  aliases: readonly string[];
  posts: readonly string[];
  /** How far an instrument has come. */
  step?: Policy['steps'][number];
  /** The figure of the latest period; of several, the most telling. */
  figure?: Figure;
  /** Where it was last read of. */
  source?: BriefingRef;
  /** Is there more than this to be seen? */
  more: boolean;
}

/** The glance at one thing. */
export function glanceOf({ entity, policy, figures, briefings, seeAlso }: CardView): Glance {
  const aliases = entity?.aliases ?? policy?.aliases ?? [];
  const posts = (entity?.posts ?? []).filter((post) => !isSaidBy(post, entity!.line));
  const steps = policy?.steps ?? [];
  const step = latestStep(steps);
  const figure = latestFigure(figures);
  const source = newest(briefings);
  return {
    aliases: aliases.slice(0, fewAliases),
    posts: posts.slice(0, fewPosts),
    ...(step && { step }),
    ...(figure && !step && { figure }),
    ...(source && { source }),
    more:
      aliases.length > fewAliases ||
      posts.length > fewPosts ||
      steps.length > 1 ||
      !!policy?.targets.length ||
      figures.length > (step ? 0 : 1) ||
      briefings.length > 1 ||
      seeAlso.length > 0,
  };
}

/** Most lines on a person begin with the office, in full or in short. */
function isSaidBy(post: string, line: string): boolean {
  const bare = (text: string) => text.replace(/[的兼、\s]/g, '');
  if (bare(line).includes(bare(post))) return true;
  const [lead = ''] = line.split(/[，。；]/);
  let matched = 0;
  const short = bare(lead);
  for (const char of post) if (char === short[matched]) matched++;
  return short.length > 0 && matched === short.length;
}

/** Steps without a date stand in their order, at the end. */
function latestStep(steps: Policy['steps']): Policy['steps'][number] | undefined {
  const dated = steps.filter(({ date }) => date).sort((a, b) => a.date!.localeCompare(b.date!));
  return dated.at(-1) ?? steps.at(-1);
}

/** `2020Q3` ends in September; a year in its December. */
function endOf({ period = '' }: Figure): string {
  const end = period.split('/').at(-1)!;
  const quarter = /^(\d{4})Q([1-4])$/.exec(end);
  if (quarter) return `${quarter[1]}-${String(Number(quarter[2]) * 3).padStart(2, '0')}`;
  return /^\d{4}$/.test(end) ? `${end}-12` : end;
}

function latestFigure(figures: readonly Figure[]): Figure | undefined {
  const [first, ...rest] = tellingFirst(figures);
  return rest.reduce((best, figure) => (best && endOf(figure) > endOf(best) ? figure : best), first);
}

function newest(briefings: readonly BriefingRef[]): BriefingRef | undefined {
  const [first, ...rest] = briefings;
  return rest.reduce((best, ref) => (best && ref.bulletinDate > best.bulletinDate ? ref : best), first);
}
