/**
 * Writes the general-language word list, made of jieba's dictionary (a development dependency) and our own
 * list of compounds. Run before a build; takes about two seconds.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { buildWords, wordsFile } from './word-sources.ts';

mkdirSync(dirname(wordsFile), { recursive: true });
const buffer = buildWords();
writeFileSync(wordsFile, new Uint8Array(buffer));
process.stderr.write(`${wordsFile}: ${(buffer.byteLength / 1e6).toFixed(2)} MB\n`);
