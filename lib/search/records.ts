/** What is indexed of each record: its folded fields with their weights, its names, what it cites. */
import type { Words } from '#lib/lexicon/words.ts';
import type { Briefing, Entity, Figure, Policy } from '#lib/model/knowledge.ts';
import type { Clipping } from '#lib/model/reader.ts';
import { cutWords } from './cut.ts';
import { plain } from './mainland.ts';
import type { DocInput } from './segment-build.ts';

const TITLE = 3;
const TERM = 2;
const BODY = 1;

const folded = (texts: readonly string[]) => texts.map(plain).filter(Boolean);

/** Folded one by one: folding a whole text would join the last word of a line with the first of the next. */
const lines = (...texts: readonly string[]) => folded(texts.flatMap((text) => text.split('\n'))).join('\n');

/** `cites`: ids of the entities and policies it mentions; `figures`: its own. */
export function briefingDoc(
  briefing: Briefing,
  cites: readonly string[],
  figures: readonly Figure[],
  words: Words,
): DocInput {
  const terms = folded([...briefing.terms, ...briefing.topics]);
  return {
    id: briefing.id,
    type: 'briefing',
    group: briefing.bulletinId,
    section: briefing.section,
    fields: [
      [TITLE, lines(briefing.headline, briefing.title, briefing.subtitle ?? '')],
      [TERM, terms.join('\n')],
      [BODY, lines(...briefing.paragraphs)],
    ],
    names: [],
    phrases: terms,
    everyday: everydayWords([plain(briefing.headline), plain(briefing.title), ...terms], words),
    cites,
    amounts: figures.flatMap((figure) => figure.amounts),
  };
}

/** Chinese words of two to four characters that the language at large knows. */
function everydayWords(texts: readonly string[], words: Words): string[] {
  const found = texts.flatMap((text) => cutWords(text, { words }));
  return found
    .filter(({ text, bits }) => bits >= 0 && text.length >= 2 && text.length <= 4)
    .map(({ text }) => text);
}

/** A name without the title marks around it, as people type it. */
const bare = (name: string) => name.replace(/^[《（(【“]+|[》）)】”]+$/g, '');

export function thingDoc(thing: Entity | Policy): DocInput {
  const names = folded([thing.name, ...thing.aliases].map(bare));
  const [first] = thing.briefings;
  return {
    id: thing.id,
    type: 'type' in thing ? thing.type : 'policy',
    group: first ? first.slice(0, first.lastIndexOf('/')) : '',
    section: '',
    fields: [
      [TITLE, names.join('\n')],
      [BODY, lines(thing.line, ...(('posts' in thing && thing.posts) || []))],
    ],
    names: names.filter((name) => name.length > 1),
    phrases: [],
    everyday: [],
    cites: [],
    amounts: [],
  };
}

export function clippingDoc(clipping: Clipping): DocInput {
  return {
    id: clipping.id,
    type: 'clipping',
    group: '',
    section: '',
    fields: [
      [TITLE, lines(clipping.page.title)],
      [TERM, lines(...clipping.tags)],
      [BODY, lines(clipping.quote.exact, clipping.note)],
    ],
    names: [],
    phrases: folded(clipping.tags),
    everyday: [],
    cites: clipping.entityIds,
    amounts: [],
  };
}
