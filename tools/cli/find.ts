/** `pangzhu related` and `pangzhu search`: what the extension's worker answers, over the bundled base. */
import { parseArgs } from 'node:util';
import { z } from 'zod/mini';
import { lexiconEntriesOf } from '#lib/base/lexicon-store.ts';
import { openWords } from '#lib/lexicon/words.ts';
import { createSearcher, type Searcher } from '#lib/search/open.ts';
import { loadDigest, loadWords } from './assets.ts';
import { type Command, readLines, UsageError, writeLine } from './command.ts';
import { matcherOver } from './match.ts';

/** So many hits of all kinds are looked through for briefings and entities. */
const hitsLookedAt = 400;

const Page = z.object({ id: z.union([z.string(), z.number()]), title: z.string(), text: z.string() });
const Query = z.object({ q: z.string() });

function limitOf(args: string[]): number {
  const { values } = parseArgs({ args, options: { limit: { type: 'string' } } });
  const limit = Number(values.limit ?? 10);
  if (!Number.isInteger(limit) || limit < 1)
    throw new UsageError(`--limit wants a whole number, not ${values.limit}`);
  return limit;
}

function openSearcher(): Searcher {
  const { bulletin, ...records } = loadDigest();
  return createSearcher({ bulletins: [bulletin], ...records, clippings: [] }, openWords(loadWords()));
}

export const related: Command = async (args) => {
  const limit = limitOf(args);
  const searcher = openSearcher();
  const matcher = matcherOver(lexiconEntriesOf(loadDigest()));
  for await (const { id, title, text } of readLines(Page)) {
    const mentions = matcher.openPage({ title }).match([title, ...text.split('\n')]);
    const termIds = mentions.flat().map((mention) => mention.id);
    const briefings = searcher.related({ title, text, termIds }, limit);
    writeLine({ id, briefings: briefings.map(({ briefingId, score }) => ({ id: briefingId, score })) });
  }
};

export const search: Command = async (args) => {
  const limit = limitOf(args);
  const searcher = openSearcher();
  for await (const { q } of readLines(Query)) {
    const { hits } = searcher.search(q, hitsLookedAt);
    const briefings = hits.filter((hit) => hit.kind === 'briefing').slice(0, limit);
    const entities = hits.filter((hit) => hit.kind === 'entity' || hit.kind === 'policy').slice(0, limit);
    writeLine({
      q,
      briefings: briefings.map(({ id, score }) => ({ id, score })),
      entities: entities.map(({ id, title, score }) => ({ id, name: title, score })),
    });
  }
};
