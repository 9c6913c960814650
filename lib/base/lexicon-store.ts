/**
 * The compiled lexicon in the base. A worker that wakes reads the stored snapshot; what changed since it was
 * built is compiled into a small delta beside it, so that an edit is matched at once and the whole is compiled
 * again in the background, only when the delta has grown.
 */
import { compileLexicon } from '#lib/lexicon/compile.ts';
import type { LexiconEntry } from '#lib/lexicon/entry.ts';
import { type Lexicon, LexiconMismatch, openLexicon } from '#lib/lexicon/snapshot.ts';
import type { Entity, Issue, Policy } from '#lib/model/knowledge.ts';
import { foldString } from '#lib/text/normalise.ts';
import type { Base, Snapshot } from './base.ts';

/** More changed names than this are worth compiling the whole anew. */
const deltaLimit = 500;

export interface OpenedLexicon {
  lexicon: Lexicon;
  delta?: Lexicon;
  /** The delta has grown: a fresh snapshot would serve better. */
  grown: boolean;
}

/** The lexicon of the base as it is now, at `revision`. Compiles the whole only where no snapshot can serve. */
export async function openLexiconOf(base: Base, revision: number): Promise<OpenedLexicon> {
  const stored = await base.snapshots.get('lexicon');
  const lexicon = stored && (await readSnapshot(stored));
  if (!lexicon) return { lexicon: await rebuildLexicon(base, revision), grown: false };
  if (stored.revision === revision) return { lexicon, grown: false };
  const changed = await changedSince(base, stored.builtAt);
  const entries = lexiconEntriesOf(changed);
  const grown = entries.length > deltaLimit;
  return { lexicon, delta: openLexicon(compileLexicon(entries, { revision })), grown };
}

/** Compiles everything and keeps the snapshot. */
export async function rebuildLexicon(base: Base, revision: number): Promise<Lexicon> {
  const builtAt = Date.now();
  const [entities, policies] = await Promise.all([base.entities.toArray(), base.policies.toArray()]);
  const buffer = compileLexicon(lexiconEntriesOf({ entities, policies }), { revision });
  // Only a shortcut for the next start: when it can't be kept, this one goes on all the same.
  const bytes = new Blob([buffer]);
  await base.snapshots.put({ key: 'lexicon', revision, builtAt, bytes }).catch(() => undefined);
  return openLexicon(buffer);
}

/** Undefined when the bytes are gone, damaged, or of another format or normaliser. */
async function readSnapshot({ bytes }: Snapshot): Promise<Lexicon | undefined> {
  try {
    return openLexicon(await bytes.arrayBuffer());
  } catch (error) {
    // The browser says a Blob that it lost can't be found or read by a DOMException.
    if (error instanceof LexiconMismatch || error instanceof DOMException) return undefined;
    throw error;
  }
}

async function changedSince(base: Base, time: number): Promise<{ entities: Entity[]; policies: Policy[] }> {
  const [entities, policies] = await Promise.all([
    base.entities.where('changedAt').aboveOrEqual(time).toArray(),
    base.policies.where('changedAt').aboveOrEqual(time).toArray(),
  ]);
  return { entities, policies };
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
