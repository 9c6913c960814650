/**
 * How a related briefing stands to the page: the page tells its story, or what came after it, or something that
 * falls under the policy it is about, or else something of the same field. Decided from what both share in the
 * places where texts say what they are about (title and lead; headline), from who the headline is about, from
 * figures, and from dates.
 */
import type { Briefing, Entity, Policy } from '#lib/model/knowledge.ts';
import type { Relation } from './hits.ts';
import { plain } from './mainland.ts';
import { isLater } from './page-date.ts';
import type { PlannedPage } from './page-features.ts';

/** Something that page and briefing share. */
export interface SharedThing {
  label: string;
  /** The ways it may be written, folded. */
  forms: readonly string[];
  value: number;
  /** What texts are about, rather than who or where. */
  isSubject: boolean;
}

export interface RelationInput {
  page: PlannedPage;
  things: readonly SharedThing[];
  /** What is shared beside the strongest thing. */
  beside: number;
  briefing: Briefing;
  /** Entities and policies that the briefing mentions. */
  entities: readonly Entity[];
  policies: readonly Policy[];
  /** Date of the bulletin, ISO, possibly partial: up to then it told what there was to tell. */
  issued: string;
}

/** With so much in common between headline, title and lead, both speak of one subject. */
const oneSubject = 7;
/** An event is told with so much else in common, or with so many of its figures. */
const eventBeside = 15;
const eventFigures = 3;
/** Share of a policy's name that a headline repeats when it speaks of that policy: headlines shorten. */
const named = 0.65;
/** More briefings than these mention a policy that is everywhere: it ties none of them to a page. */
const fewBriefings = 2;

/** Said of a policy when it takes a step of its life, and when that step is out of its drafts. */
const stepWords =
  /正式|印发|出台|施行|实施|生效|公布|发布|通过|修订|新版|定稿|启动|收官|结束|取消|废止|暂停|延长|延期|推迟|放宽|收紧|开征|停征|到期|周年|一年/;
const finalWords = /正式|印发|施行|生效|定稿|通过/;
const draftWords = /征求意见|草案|审议稿|送审稿/;
const drafts = new Set<string>(['announced', 'draft', 'in_consultation', 'revised_draft']);

export function relationOf(input: RelationInput): Relation {
  const { page, briefing, issued, beside } = input;
  const head = headOf(briefing);
  const rules = input.policies.filter(({ kind, issuer }) => kind !== 'programme' && issuer !== undefined);
  const behind = rules.filter((policy) => namesIn(head, policy));
  const step = rules.find(
    (policy) =>
      (behind.includes(policy) || policy.briefings.length <= fewBriefings) &&
      namesIn(page.title, policy) &&
      stepWords.test(page.title),
  );
  const later = isLater(page.date, issued) || (step && isFinalOf(step, page.title));
  const isAbout = hasLeadingName(input) && sharedSubject(input, head) >= oneSubject;
  if (later) {
    if (step || (isAbout && behind.length === 0)) return 'follow_up';
  } else if (hasLeadingName(input)) {
    const figures = sharedFigures(page, briefing);
    const announced = behind.some((policy) => isAnnounced(page.lead, policy));
    if (figures >= eventFigures || (beside >= eventBeside && (isAbout || announced))) return 'same_event';
  }
  return behind.some((policy) => fallsUnder(page.body, policy)) ? 'same_policy' : 'background';
}

const headOf = ({ headline, title, subtitle }: Briefing) => plain(`${headline}\n${title}\n${subtitle ?? ''}`);

/** What the page's title and lead and the briefing's headline have in common, by value. */
function sharedSubject({ page, things }: RelationInput, head: string): number {
  let sum = 0;
  for (const { forms, value, isSubject } of things) {
    const standsIn = (text: string) => forms.some((form) => text.includes(form));
    if (!standsIn(head)) continue;
    const place = standsIn(page.title) ? 1 : standsIn(page.lead) ? 0.5 : 0;
    sum += value * place * (isSubject ? 1 : 0.5);
  }
  return sum;
}

const topics = new Set<string>(['technology', 'event', 'work', 'programme']);

/** Is the one on the page whom the headline names first? Without him it is another's story. */
function hasLeadingName({ page, briefing, entities }: RelationInput): boolean {
  const headline = plain(briefing.headline);
  let first: { at: number; forms: string[]; id: string } | undefined;
  for (const { id, name, aliases, type } of entities) {
    if (topics.has(type)) continue;
    const forms = [name, ...aliases].map(plain).filter((form) => form.length > 1);
    for (const form of forms) {
      const at = headline.indexOf(form);
      if (at >= 0 && (!first || at < first.at)) first = { at, forms, id };
    }
  }
  return !first || page.terms.has(first.id) || first.forms.some((form) => page.body.includes(form));
}

const namesOf = ({ name, aliases }: Policy) =>
  [name, ...aliases].map(plain).filter((form) => form.length > 3);

/** Is one of the policy's names in a headline, or most of one? */
const namesIn = (headline: string, policy: Policy) =>
  namesOf(policy).some((name) => headline.includes(name) || likeness(name, headline) >= named);

/** Share of the neighbouring pairs of characters of `name` that `text` has. */
function likeness(name: string, text: string): number {
  let found = 0;
  for (let i = 0; i + 1 < name.length; i++) if (text.includes(name.slice(i, i + 2))) found++;
  return found / Math.max(1, name.length - 1);
}

/** So many of a policy's topics on a page make its subject one of the policy's. */
const fewTopics = 2;

function fallsUnder(body: string, policy: Policy): boolean {
  if (namesOf(policy).some((name) => body.includes(name))) return true;
  return policy.topics.filter((topic) => body.includes(plain(topic))).length >= fewTopics;
}

/** Characters before and after a policy's name in which a step of its life is told. */
const around = 12;

function isAnnounced(text: string, policy: Policy): boolean {
  return namesOf(policy).some((name) => {
    const at = text.indexOf(name);
    return at >= 0 && stepWords.test(text.slice(Math.max(0, at - around), at + name.length + around));
  });
}

/** Does the title tell of the policy's final form, where the base only knows its drafts? */
function isFinalOf({ steps }: Policy, title: string): boolean {
  return drafts.has(steps.at(-1)!.status) && finalWords.test(title) && !draftWords.test(title);
}

/** Numbers that say something by themselves: a point in them, or three digits and more; no years. */
const telling = /\d+\.\d+|\d{3,}/g;

/** So many telling numbers of the briefing stand on the page. */
function sharedFigures({ body }: PlannedPage, briefing: Briefing): number {
  const numbersOf = (text: string) => {
    const numbers = plain(text).replaceAll(',', '').match(telling) ?? [];
    return new Set(numbers.filter((number) => !/^(19|20)\d\d$/.test(number)));
  };
  const theirs = numbersOf([briefing.headline, ...briefing.paragraphs].join('\n'));
  return [...numbersOf(body)].filter((number) => theirs.has(number)).length;
}
