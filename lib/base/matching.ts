/**
 * Matches page text against the base: keeps the compiled lexicon in step with the base's revision, remembers
 * what the batches of one page have shown, and applies what the reader said of marks. It can be thrown away at any
 * moment (the worker is killed) and starts again from the snapshot in the base.
 */
import { createMatcher, type Matcher, type MatcherPage, type Mention } from '#lib/lexicon/match.ts';
import { openWords, type Words } from '#lib/lexicon/words.ts';
import type { TermType } from '#lib/model/kinds.ts';
import type { Base, Revision } from './base.ts';
import { openLexiconOf, rebuildLexicon } from './lexicon-store.ts';
import { createSaid, type Said } from './said.ts';
import { readRevision } from './write.ts';

export interface MarkedTerm {
  id: string;
  name: string;
  type: TermType;
  /** Others of the same name that nothing on the page tells apart from it. */
  also?: { id: string; name: string; type: TermType }[];
}

export interface MatchedPage {
  /** Rises whenever the answer may have changed. */
  revision: number;
  /** Four numbers a mention: block, start, end (UTF-16 offsets in the block), index in `terms`. */
  mentions: Uint32Array<ArrayBuffer>;
  terms: MarkedTerm[];
  /** Blocks that more of the page may change: worth sending again when it has been read. */
  open: number[];
}

export interface MatchInput {
  pageId: string;
  title: string;
  blocks: string[];
  restart: boolean;
  /** The site, for what the reader said of it only. */
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
  said: Said;
  names: Map<string, MarkedTerm | undefined>;
  pages: Map<string, MatcherPage>;
}

/** `loadWords` resolves to the bytes of the word model. */
export function createMatching(base: Base, loadWords: () => Promise<ArrayBuffer>): Matching {
  let state: Promise<State> | undefined;
  let words: Promise<Words> | undefined;
  let rebuilding = false;

  const current = async (): Promise<State> => {
    const revision = await readRevision(base);
    const before = await state?.catch(() => undefined);
    if (before && before.terms === revision.terms && before.marks === revision.marks) return before;
    words ??= loadWords().then(openWords);
    words.catch(() => {
      words = undefined;
    });
    state = load(revision, words, before);
    return state;
  };

  const load = async (revision: Revision, wordModel: Promise<Words>, before?: State): Promise<State> => {
    if (before?.terms === revision.terms) {
      const said = await readSaid(before.names, await wordModel);
      return { ...before, marks: revision.marks, said };
    }
    const names: State['names'] = new Map();
    const { grown, ...opened } = await openLexiconOf(base, revision.terms);
    // Served from the old snapshot and the delta meanwhile; the next wake finds the new one.
    if (grown && !rebuilding) {
      rebuilding = true;
      const done = () => {
        rebuilding = false;
      };
      rebuildLexicon(base, revision.terms).then(done, done);
    }
    const loaded = await wordModel;
    const matcher = createMatcher({ ...opened, words: loaded });
    const said = await readSaid(names, loaded);
    return { terms: revision.terms, marks: revision.marks, matcher, said, names, pages: new Map() };
  };

  const readSaid = async (names: State['names'], loaded: Words): Promise<Said> => {
    const operations = await base.operations.toArray();
    const ids = operations.flatMap((said) =>
      said.kind === 'means' ? [said.targetId, said.meansId] : [said.targetId],
    );
    await learnNames(base, names, new Set(ids));
    return createSaid(operations, loaded, (id) => names.get(id)?.type);
  };

  return {
    async match({ pageId, title, blocks, restart, host }) {
      const now = await current();
      const page = rememberPage(now, pageId, title, restart);
      const found = page.match(blocks);
      const open = [...page.open];
      await learnNames(base, now.names, new Set(found.flat().flatMap(idsOf)));
      const terms: MarkedTerm[] = [];
      const indexOf = new Map<string, number>();
      const flat: number[] = [];
      found.forEach((mentions, block) => {
        for (const mention of mentions) {
          const { start, end } = mention;
          const known = idsOf(mention).filter((id) => now.names.get(id));
          const ids = now.said.meanings({ block: blocks[block]!, start, end, ids: known }, host);
          if (!ids.length) continue;
          const key = ids.join(' ');
          let index = indexOf.get(key);
          if (index === undefined) {
            index = terms.push(termOf(now.names, ids)) - 1;
            indexOf.set(key, index);
          }
          flat.push(block, start, end, index);
        }
      });
      return { revision: now.terms + now.marks, mentions: Uint32Array.from(flat), terms, open };
    },
  };
}

const idsOf = ({ id, also }: Mention): string[] => (also ? [id, ...also] : [id]);

function termOf(names: State['names'], [id, ...also]: string[]): MarkedTerm {
  const term = names.get(id!)!;
  return also.length ? { ...term, also: also.map((other) => names.get(other)!) } : term;
}

function rememberPage(state: State, pageId: string, title: string, restart: boolean): MatcherPage {
  const known = restart ? undefined : state.pages.get(pageId);
  const page = known ?? state.matcher.openPage({ title });
  state.pages.delete(pageId);
  state.pages.set(pageId, page);
  if (state.pages.size > rememberedPages) state.pages.delete(state.pages.keys().next().value!);
  return page;
}

/** Reads names and types of `ids` from the base; what is gone since the snapshot was made becomes undefined. */
async function learnNames(base: Base, names: State['names'], ids: Set<string>): Promise<void> {
  const unknown = [...ids].filter((id) => !names.has(id));
  if (!unknown.length) return;
  const entities = await base.entities.bulkGet(unknown);
  const rest = unknown.filter((_, i) => !entities[i]);
  const policies = rest.length ? await base.policies.bulkGet(rest) : [];
  for (const id of unknown) names.set(id, undefined);
  for (const entity of entities)
    if (entity) names.set(entity.id, { id: entity.id, name: entity.name, type: entity.type });
  for (const policy of policies)
    if (policy) names.set(policy.id, { id: policy.id, name: policy.name, type: 'policy' });
}
