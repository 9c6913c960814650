/** `pangzhu match [--lexicon FILE]`: marks the names in each line of standard input. */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { z } from 'zod/mini';
import { lexiconEntriesOf } from '#lib/base/lexicon-store.ts';
import { compileLexicon } from '#lib/lexicon/compile.ts';
import { LexiconEntry } from '#lib/lexicon/entry.ts';
import { createMatcher, type Matcher } from '#lib/lexicon/match.ts';
import { openLexicon } from '#lib/lexicon/snapshot.ts';
import { openWords } from '#lib/lexicon/words.ts';
import { foldString } from '#lib/text/normalise.ts';
import { loadDigest, loadWords } from './assets.ts';
import { type Command, CommandError, readLines, writeLine } from './command.ts';

const Line = z.object({ i: z.union([z.number(), z.string()]), text: z.string() });

export const match: Command = async (args) => {
  const { values } = parseArgs({ args, options: { lexicon: { type: 'string' } } });
  const known = lexiconEntriesOf(loadDigest());
  const matcher = matcherOver(values.lexicon ? withContextOf(known, readLexicon(values.lexicon)) : known);
  for await (const { i, text } of readLines(Line)) {
    const [mentions = []] = matcher.openPage().match([text]);
    writeLine({ i, spans: mentions.map(({ start, end, id }) => ({ start, end, id })) });
  }
};

export function matcherOver(entries: LexiconEntry[]): Matcher {
  const buffer = compileLexicon(entries, { revision: 0 });
  return createMatcher({ lexicon: openLexicon(buffer), words: openWords(loadWords()) });
}

function readLexicon(file: string): LexiconEntry[] {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    throw new CommandError('no-file', `cannot read ${file}: ${(error as Error).message}`);
  }
  try {
    return z.array(LexiconEntry).parse(JSON.parse(text));
  } catch (error) {
    throw new CommandError(
      'bad-lexicon',
      `${file} is not a list of {id, name, type, aliases, context?}: ${(error as Error).message.split('\n')[0]}`,
    );
  }
}

/** Gives entries the topic words of the base's entry of the same name and type. */
function withContextOf(known: LexiconEntry[], entries: LexiconEntry[]): LexiconEntry[] {
  const context = new Map<string, string[]>();
  for (const { name, aliases, type, context: words } of known) {
    for (const form of [name, ...aliases]) if (words) context.set(`${type} ${foldString(form)}`, words);
  }
  return entries.map((entry) => {
    const forms = [entry.name, ...entry.aliases];
    const found = forms.flatMap((form) => context.get(`${entry.type} ${foldString(form)}`) ?? []);
    return found.length ? { ...entry, context: [...new Set([...(entry.context ?? []), ...found])] } : entry;
  });
}
