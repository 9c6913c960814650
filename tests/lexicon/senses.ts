/** The lexicon that our own labelled sentences and pages are read with. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { LexiconEntry } from '#lib/lexicon/entry.ts';

export const folder = join(import.meta.dirname, 'senses');

/** Companies, bodies and names that are met everywhere. */
export const sensesLexicon = (): LexiconEntry[] => readNames('lexicon.yaml');

/** The less famous of every type, for the tenth and later batches. */
export const moreNames = (): LexiconEntry[] => readNames('lexicon-more.yaml');

/** The names that a file of sentences is read with. */
export const namesFor = (file: string): LexiconEntry[] =>
  few.some((name) => file.endsWith(`${name}.txt`)) ? sensesLexicon() : [...sensesLexicon(), ...moreNames()];

const few = 'sentences more third fourth fifth sixth seventh eighth ninth'.split(' ');

function readNames(file: string): LexiconEntry[] {
  const listed = parse(readFileSync(join(folder, file), 'utf8')) as Record<string, string[]>;
  return Object.entries(listed).map(([id, [type, name, ...aliases]]) =>
    LexiconEntry.parse({ id, type, name, aliases }),
  );
}
