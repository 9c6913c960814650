/**
 * What a number may be said of: noun phrases of its clause, of the clauses and sentences before, of the title, the
 * thing counted, the subject of the number before. Each comes with the zone it was found in and the traits that
 * `ranking.ts` weighs.
 */
import type { EntityType } from '#lib/model/kinds.ts';
import { referent } from './anaphora.ts';
import type { Clause, Noun } from './nouns.ts';
import { metricEnd } from './phrases.ts';
import { type Place, placeOf, type Site } from './site.ts';
import { splitMetric, stripLinks, trimPhrase, type Words } from './subject.ts';
import { independentEnd } from './topics.ts';

export interface Candidate {
  text: string;
  zone: string;
  traits: readonly string[];
  /** Of the number: the same for all its candidates. */
  situation: readonly string[];
  /** May stand before a part: neither a person nor a word between the part and its number. */
  owns: boolean;
}

interface Found {
  zone: string;
  traits?: readonly string[];
  type?: EntityType | null;
  owns?: boolean;
}

/** Every candidate for the subject of the number at `site`. */
export function candidatesFor(site: Site, words: Words): Candidate[] {
  const place = placeOf(site);
  const out: Candidate[] = [];
  const seen = new Set<string>();
  const add = (raw: string, { zone, traits = [], type = null, owns = true }: Found) => {
    const phrase = trimPhrase(raw);
    const other = referent(phrase, place);
    const text = other || phrase;
    if (text.length < 2 || /^[\d.%]+$/.test(text)) return;
    const pointing = other === null ? [] : other === '' ? ['anaphor', 'unresolved'] : ['anaphor'];
    const again = seen.has(text) ? ['again'] : [];
    seen.add(text);
    out.push({
      text,
      zone,
      owns,
      traits: [...traits, ...pointing, ...again, `name-${type ?? 'none'}`, ...formOf(text, site)],
      situation: place.situation,
    });
  };
  const addNouns = (
    nouns: readonly Noun[],
    at: { zone: string; among: number; clause?: Clause; traits?: string[] },
  ) => {
    for (const n of nouns) addNoun(n, { ...at, place, words, add });
  };

  place.own.forEach((n, i) => {
    const gap = stripLinks(site.text.slice(n.end, site.number.start)).trim();
    const traits = [`before-${Math.min(3, place.own.length - i)}`, gap === '' ? 'adjacent' : 'distant'];
    addNouns([n], { zone: 'own', among: place.own.length, traits, ...inClause(site.clauses[place.at]) });
  });
  const clause = site.clauses[place.at];
  if (clause) {
    const earlier = clause.nouns.filter((n) => n.end <= site.from);
    addNouns(earlier, { zone: 'clause', among: earlier.length, clause });
    const later = clause.nouns.filter((n) => n.start >= site.number.unitEnd);
    later.slice(0, 2).forEach((n, i) => {
      const traits = [n.start - site.number.end > 2 ? 'apart' : 'near'];
      addNouns([n], { zone: `after-${i}`, among: later.length, clause, traits });
    });
  }
  if (site.rule !== '') add(site.rule, { zone: 'rule' });
  if (site.counted !== '') add(site.counted, { zone: 'counted', owns: false });
  addBefore(place, addNouns);
  addPrevious(site, add);
  return out;
}

const inClause = (clause: Clause | undefined) => (clause ? { clause } : {});

type AddNouns = (
  nouns: readonly Noun[],
  at: { zone: string; among: number; clause?: Clause; traits?: string[] },
) => void;

/** Nouns of the clauses before, of the two sentences before and of the title. */
function addBefore({ site, at }: Place, addNouns: AddNouns): void {
  const { clauses, discourse } = site;
  for (let back = 1; back <= 3 && at - back >= 0; back++) {
    const clause = clauses[at - back]!;
    addNouns(clause.nouns, { zone: `clause-${back}`, among: clause.nouns.length, clause });
  }
  for (const clause of clauses.slice(0, Math.max(0, Math.min(at - 3, 2))))
    addNouns(clause.nouns.slice(0, 1), { zone: 'sentence', among: clause.nouns.length, clause });
  const sentences = discourse.sentences.slice(-2);
  sentences.forEach((list, i) => {
    const back = sentences.length - i;
    const where = back <= discourse.here ? 'here' : 'earlier';
    list.slice(0, 3).forEach((clause, j) => {
      addNouns(clause.nouns.slice(0, 3), {
        zone: `sentence-${back}`,
        among: clause.nouns.length,
        clause,
        traits: [where, `clause-${j}`],
      });
    });
  });
  discourse.titleNouns.slice(0, 4).forEach((n, i) => {
    addNouns([n], { zone: 'title', among: discourse.titleNouns.length, traits: [`title-${i}`] });
  });
}

/** What the numbers and names before were. */
function addPrevious({ previous, discourse }: Site, add: (text: string, found: Found) => void): void {
  if (previous) {
    const { subject, owner, counted } = previous;
    if (owner !== '') add(owner, { zone: 'previous', traits: [owner === subject ? 'whole' : 'owner'] });
    if (subject !== owner && subject.startsWith(owner))
      add(subject.slice(owner.length), { zone: 'previous-part' });
    if (counted !== '') add(counted, { zone: 'previous-counted' });
  }
  if (discourse.subject !== '') add(discourse.subject, { zone: 'last' });
  for (const type of ['company', 'product', 'place', 'programme'] as const) {
    const name = discourse.names.get(type);
    if (name) add(name, { zone: `last-${type}`, type });
  }
}

function addNoun(
  n: Noun,
  to: {
    zone: string;
    among: number;
    clause?: Clause;
    traits?: string[];
    place: Place;
    words: Words;
    add: (text: string, found: Found) => void;
  },
): void {
  const { zone, among, clause, place, words, add } = to;
  const { site, partAt } = place;
  const behindPart =
    site.part !== '' && n.start >= site.from && n.end <= site.number.start && n.start > partAt;
  const owns = !n.person && !behindPart && !zone.startsWith('after') && !(clause?.source && n.name === null);
  const position = among === 1 ? 'only' : n.index === 0 ? 'first' : n.index === among - 1 ? 'last' : 'middle';
  const shared = [
    position,
    ...(to.traits ?? []),
    ...(clause?.source ? ['source'] : []),
    ...(n.person ? ['person'] : []),
    ...(n.quoted ? ['quoted'] : []),
    ...(clause && clause.launch >= 0 ? [clause.launch < n.start ? 'launched' : 'launcher'] : []),
  ];
  for (const name of n.within)
    if (name.type !== 'person' && name.type !== 'technology')
      add(name.text, { zone, traits: [...shared, 'within'], type: name.type, owns: !behindPart });
  const traits = [...shared, `<${n.before}`, `>${n.after}`, `<${n.before}>${n.after}`];
  const [subject, metric] = splitMetric(n.text, words);
  if (metric !== '' && subject !== '') {
    add(subject, { zone, traits: [...traits, 'of-metric'], type: n.name, owns });
    add(n.text, { zone, traits: [...traits, 'with-metric'], type: n.name, owns });
  } else add(n.text, { zone, traits, type: n.name, owns });
}

/** Traits of the words themselves, and of how they stand to the briefing and to the number's own words. */
function formOf(text: string, { part, rule, discourse, previous }: Site): string[] {
  const { length } = text;
  const out = [`length-${length < 3 ? 2 : length < 5 ? 4 : length < 9 ? 8 : length < 15 ? 14 : 20}`];
  if (part !== '' && text.includes(part)) out.push('has-part');
  else if (part.includes(text)) out.push('in-part');
  if (rule === text) out.push('ruled');
  else if (rule.includes(text)) out.push('in-rule');
  else if (rule !== '' && text.includes(rule)) out.push('has-rule');
  if (metricEnd.test(text)) out.push('metric');
  if (independentEnd.test(text)) out.push('thing');
  if (discourse.title.includes(text)) out.push('in-title');
  if (discourse.count(text) > 2) out.push('often');
  if (previous?.subject === text) out.push('same');
  if (discourse.subject === text) out.push('same-as-last');
  out.push(`end-${text.slice(-1)}`);
  return out;
}
