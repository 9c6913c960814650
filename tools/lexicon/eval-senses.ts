/** Scores the matcher on our own labelled sentences (tests/lexicon/senses) and prints what is wrong. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileLexicon } from '#lib/lexicon/compile.ts';
import { createMatcher } from '#lib/lexicon/match.ts';
import { openLexicon } from '#lib/lexicon/snapshot.ts';
import { openWords } from '#lib/lexicon/words.ts';
import { labelledLines, parseLabelled } from '../../tests/lexicon/labelled.ts';
import { folder, namesFor } from '../../tests/lexicon/senses.ts';
import { wordsFile } from './word-sources.ts';

const words = openWords(new Uint8Array(readFileSync(wordsFile)).slice().buffer);

const totals = { right: 0, extra: 0, missed: 0 };
for (const file of process.argv.length > 2 ? process.argv.slice(2) : [join(folder, 'sentences.txt')]) {
  const lexicon = openLexicon(compileLexicon(namesFor(file), { revision: 1 }));
  const matcher = createMatcher({ lexicon, words });
  for (const line of labelledLines(readFileSync(file, 'utf8'))) {
    const { text, mentions } = parseLabelled(line);
    const got = matcher.match([text])[0]!.map(({ start, end, id }) => `${start}-${end} ${id}`);
    const extra = got.filter((mention) => !mentions.includes(mention));
    const missed = mentions.filter((mention) => !got.includes(mention));
    totals.right += mentions.length - missed.length;
    totals.extra += extra.length;
    totals.missed += missed.length;
    if (extra.length + missed.length === 0) continue;
    process.stdout.write(`${text}\n`);
    for (const { start, end, id, marked, reasons } of matcher.explain([text])) {
      const key = `${start}-${end} ${id}`;
      if (marked && mentions.includes(key)) continue;
      if (!marked && !mentions.includes(key)) continue;
      process.stdout.write(
        `    ${marked ? 'WRONG' : 'MISSED'} ${key} ${text.slice(start, end)}: ${reasons.join('; ')}\n`,
      );
    }
  }
}
const { right, extra, missed } = totals;
process.stdout.write(
  `P ${(right / (right + extra)).toFixed(3)} R ${(right / (right + missed)).toFixed(3)} (${right} right, ${extra} wrong, ${missed} missed)\n`,
);
