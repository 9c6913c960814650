/** The lexicon that our own labelled sentences and pages are read with. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { LexiconEntry } from '#lib/lexicon/entry.ts';

export const folder = join(import.meta.dirname, 'senses');

export function sensesLexicon(): LexiconEntry[] {
  const listed = parse(readFileSync(join(folder, 'lexicon.yaml'), 'utf8')) as Record<string, string[]>;
  return Object.entries(listed).map(([id, [type, name, ...aliases]]) =>
    LexiconEntry.parse({ id, type, name, aliases }),
  );
}
