/** What a briefing has spoken of so far, sentence by sentence: where a number's subject is looked for beyond its own. */
import type { EntityType } from '#lib/model/kinds.ts';
import type { FindNames, Name } from '../names.ts';
import { type Clause, readClauses } from './nouns.ts';
import type { Discourse } from './site.ts';
import type { Words } from './subject.ts';

export interface ReadSentence {
  clauses: () => Clause[];
  names: readonly Name[];
  /** Of its last figure. */
  subject: string;
  topic: string;
}

export interface BriefingDiscourse {
  now: () => Discourse;
  /** A paragraph begins. */
  paragraph: () => void;
  /** A sentence has been read. */
  sentence: (read: ReadSentence) => void;
  /** What the text was about. */
  topic: () => string;
  /** Whom 公司 stands for in a sentence with these clauses and names before it; '' where no company was named. */
  company: (clauses: readonly Clause[], before: readonly Name[]) => string;
}

/** Computed at the first call: most sentences have no number and are never asked. */
export function lazy<T>(make: () => T): () => T {
  let made: { value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** Characters of a briefing in which repetition is counted: each candidate costs a search. */
const counted = 40_000;

export function createDiscourse(
  title: string,
  text: string,
  { words, names }: { words: Words; names: FindNames },
): BriefingDiscourse {
  const body = text.slice(0, counted);
  const spaced = title.replace(/[ \u3000]+/g, '，');
  const titleNouns = lazy(() =>
    readClauses({
      blank: spaced,
      sentence: { start: 0, end: spaced.length },
      numbers: [],
      words,
      names,
    }).flatMap((c) => c.nouns),
  );
  const recent: (() => Clause[])[] = [];
  const latest = new Map<EntityType, string>();
  const counts = new Map<string, number>();
  const titleCompanies = [...new Set(names(title).flatMap((n) => (n.type === 'company' ? [n.text] : [])))];
  let here = 0;
  let topic = names(title).find((n) => n.start === 0 && n.type !== 'technology')?.text ?? '';
  let last = '';
  const count = (text: string): number => {
    let n = counts.get(text);
    if (n === undefined) {
      n = 0;
      for (let at = body.indexOf(text); at >= 0 && n < 4; at = body.indexOf(text, at + text.length)) n++;
      counts.set(text, n);
    }
    return n;
  };
  return {
    now: () => ({
      title,
      titleNouns: titleNouns(),
      sentences: recent.map((read) => read()),
      here,
      names: latest,
      subject: last,
      count,
    }),
    paragraph() {
      here = 0;
    },
    topic: () => topic,
    company(clauses, before) {
      const isCompany = (n: Name) => n.type === 'company';
      const subjects = [...recent.slice(-here || recent.length).map((read) => read()), clauses].flatMap(
        (list) => list.flatMap((c) => c.nouns.filter((n) => n.index === 0 && n.before === 'edge')),
      );
      const acting = subjects
        .map((n) =>
          n.name === 'company' || n.person
            ? (n.within.find(isCompany)?.text ?? (n.name === 'company' ? n.text : ''))
            : '',
        )
        .filter((text) => text !== '')
        .at(-1);
      if (acting) return acting;
      if (titleCompanies.length === 1) return titleCompanies[0]!;
      return before.filter(isCompany).at(-1)?.text ?? latest.get('company') ?? titleCompanies[0] ?? '';
    },
    sentence({ clauses, names: found, subject, topic: next }) {
      recent.push(clauses);
      if (recent.length > 3) recent.shift();
      here++;
      for (const name of found) latest.set(name.type, name.text);
      if (subject !== '') last = subject;
      if (next !== '') topic = next;
    },
  };
}
