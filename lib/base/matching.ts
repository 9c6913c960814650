/**
 * Matches page text against the base: keeps the compiled lexicon in step with the base's revision, remembers
 * what the batches of one page have shown, and leaves out what the reader muted. It can be thrown away at any
 * moment (the worker is killed) and starts again from the snapshot in the base.
 */
import { compileLexicon } from '#lib/lexicon/compile.ts';
import type { LexiconEntry } from '#lib/lexicon/entry.ts';
import { createMatcher, type Matcher, type MatcherPage } from '#lib/lexicon/match.ts';
import { LexiconMismatch, openLexicon } from '#lib/lexicon/snapshot.ts';
import { openWords, type Words } from '#lib/lexicon/words.ts';
import type { TermType } from '#lib/model/kinds.ts';
import type { Issue } from '#lib/model/knowledge.ts';
import type { Operation } from '#lib/model/reader.ts';
import { foldString } from '#lib/text/normalise.ts';
import type { Base } from './base.ts';
import { readRevision } from './write.ts';

export interface MarkedTerm {
  id: string;
  name: string;
  type: TermType;
}

export interface MatchedPage {
  /** Rises whenever the answer may have changed. */
  revision: number;
  /** Four numbers a mention: block, start, end (UTF-16 offsets in the block), index in `terms`. */
  mentions: Uint32Array<ArrayBuffer>;
  terms: MarkedTerm[];
}

export interface MatchInput {
  pageId: string;
  title: string;
  blocks: string[];
  restart: boolean;
  /** The site, for names muted on it only. */
  host: string;
}

export interface Matching {
  match(input: MatchInput): Promise<MatchedPage>;
}

/** Pages whose evidence is remembered; the oldest is forgotten first. */
const rememberedPages = 40;

interface State {
  terms: number;
  marks: number;
  matcher: Matcher;
  mutes: Operation[];
  names: Map<string, MarkedTerm>;
  pages: Map<string, MatcherPage>;
}

/** `loadWords` resolves to the bytes of the word model. */
export function createMatching(base: Base, loadWords: () => Promise<ArrayBuffer>): Matching {
  let state: Promise<State> | undefined;
  let words: Promise<Words> | undefined;

  const current = async (): Promise<State> => {
    const revision = await readRevision(base);
    const before = await state?.catch(() => undefined);
    if (before && before.terms === revision.terms && before.marks === revision.marks) return before;
    words ??= loadWords().then(openWords);
    state = load(base, revision, words, before);
    return state;
  };

  return {
    async match({ pageId, title, blocks, restart, host }) {
      const now = await current();
      const page = rememberPage(now, pageId, title, restart);
      const found = page.match(blocks);
      const mutes = now.mutes.filter((m) => m.host === undefined || m.host === host);
      const ids: string[] = [];
      const indexOf = new Map<string, number>();
      const flat: number[] = [];
      found.forEach((mentions, block) => {
        for (const { start, end, id } of mentions) {
          if (mutes.length && isMuted(mutes, blocks[block]!.slice(start, end), id)) continue;
          let index = indexOf.get(id);
          if (index === undefined) {
            index = ids.push(id) - 1;
            indexOf.set(id, index);
          }
          flat.push(block, start, end, index);
        }
      });
      return {
        revision: now.terms + now.marks,
        mentions: Uint32Array.from(flat),
        terms: await nameTerms(base, now.names, ids),
      };
    },
  };
}

async function load(
  base: Base,
  revision: { terms: number; marks: number },
  words: Promise<Words>,
  before: State | undefined,
): Promise<State> {
  const mutes = await base.operations.toArray();
  const shared = { marks: revision.marks, mutes };
  if (before?.terms === revision.terms) return { ...before, ...shared };
  const buffer = await snapshotAt(base, revision.terms);
  const matcher = createMatcher({ lexicon: openLexicon(buffer), words: await words });
  return { ...shared, terms: revision.terms, matcher, names: new Map(), pages: new Map() };
}

/** The stored snapshot, or a new one when it is missing, damaged, of another format or of another revision. */
async function snapshotAt(base: Base, revision: number): Promise<ArrayBuffer> {
  const stored = await base.snapshots.get('lexicon');
  if (stored?.revision === revision && isSound(stored.buffer)) return stored.buffer;
  const buffer = compileLexicon(await lexiconEntries(base), { revision });
  // Only a shortcut for the next start: when it can't be kept, this one goes on all the same.
  await base.snapshots.put({ key: 'lexicon', revision, buffer }).catch(() => undefined);
  return buffer;
}

function isSound(buffer: ArrayBuffer): boolean {
  try {
    openLexicon(buffer);
    return true;
  } catch (error) {
    if (error instanceof LexiconMismatch) return false;
    throw error;
  }
}

async function lexiconEntries(base: Base): Promise<LexiconEntry[]> {
  const [entities, policies] = await Promise.all([base.entities.toArray(), base.policies.toArray()]);
  return lexiconEntriesOf({ entities, policies });
}

/** Everything that can be marked. Of a programme that is also listed as a policy, only the entity is. */
export function lexiconEntriesOf({
  entities,
  policies,
}: Pick<Issue, 'entities' | 'policies'>): LexiconEntry[] {
  const programmes = new Set(
    entities.filter((e) => e.type === 'programme').flatMap((e) => [e.name, ...e.aliases].map(foldString)),
  );
  return [
    ...entities.map(({ id, name, type, aliases, topics }) => ({ id, name, type, aliases, context: topics })),
    ...policies
      .filter(({ name }) => !programmes.has(foldString(name)))
      .map(({ id, name, aliases, topics }) => ({
        id,
        name,
        type: 'policy' as const,
        aliases,
        context: topics,
      })),
  ];
}

function rememberPage(state: State, pageId: string, title: string, restart: boolean): MatcherPage {
  const known = restart ? undefined : state.pages.get(pageId);
  const page = known ?? state.matcher.openPage({ title });
  state.pages.delete(pageId);
  state.pages.set(pageId, page);
  if (state.pages.size > rememberedPages) state.pages.delete(state.pages.keys().next().value!);
  return page;
}

function isMuted(mutes: Operation[], written: string, id: string): boolean {
  const form = foldString(written);
  return mutes.some((mute) => mute.targetId === id && foldString(mute.form) === form);
}

async function nameTerms(base: Base, names: Map<string, MarkedTerm>, ids: string[]): Promise<MarkedTerm[]> {
  const unknown = ids.filter((id) => !names.has(id));
  if (unknown.length) {
    const [entities, policies] = await Promise.all([
      base.entities.bulkGet(unknown),
      base.policies.bulkGet(unknown),
    ]);
    unknown.forEach((id, i) => {
      const entity = entities[i];
      const name = entity?.name ?? policies[i]?.name ?? id;
      names.set(id, { id, name, type: entity?.type ?? 'policy' });
    });
  }
  return ids.map((id) => names.get(id)!);
}
