/** Short ways to write a lexicon and to read what was found. */
import { compileLexicon } from '#lib/lexicon/compile.ts';
import type { LexiconEntry } from '#lib/lexicon/entry.ts';
import { createMatcher, type Matcher, type MatcherOptions } from '#lib/lexicon/match.ts';
import { openLexicon } from '#lib/lexicon/snapshot.ts';
import { realWords } from './words.ts';

export function entry(
  id: string,
  type: LexiconEntry['type'],
  name: string,
  aliases: string[] = [],
  context?: string[],
): LexiconEntry {
  return context ? { id, type, name, aliases, context } : { id, type, name, aliases };
}

export function matcherOf(entries: LexiconEntry[], more: Partial<MatcherOptions> = {}): Matcher {
  return createMatcher({
    lexicon: openLexicon(compileLexicon(entries, { revision: 1 })),
    words: realWords(),
    ...more,
  });
}

/** `surface=id` of each mention in a page of one block. */
export function found(matcher: Matcher, text: string): string[] {
  return matcher.match([text])[0]!.map(({ start, end, id }) => `${text.slice(start, end)}=${id}`);
}
