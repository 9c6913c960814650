import { readFileSync } from 'node:fs';
import { compileLexicon } from '#lib/lexicon/compile.ts';
import { createMatcher } from '#lib/lexicon/match.ts';
import { openLexicon } from '#lib/lexicon/snapshot.ts';
import { openWords } from '#lib/lexicon/words.ts';
import { names } from '#tools/bench/match-corpus.ts';
import { newsText } from '#tools/bench/text.ts';

const words = openWords(
  new Uint8Array(readFileSync('/work/main/assets/public/generated/words.bin')).slice().buffer,
);
const which = process.argv[2];
const entries =
  which === 'gold'
    ? JSON.parse(readFileSync('/work/shared/gold/match/lexicon.json', 'utf8'))
    : names(Number(which)).map((name, i) => ({ id: `e${i}`, name, type: 'company' as const, aliases: [] }));
const m = createMatcher({ lexicon: openLexicon(compileLexicon(entries, { revision: 1 })), words });
const news = newsText(200000);
const blocks: string[] = [];
for (let i = 0; i < news.length; i += 150) blocks.push(news.slice(i, i + 150));
for (let k = 0; k < Number(process.argv[3] ?? 6); k++) {
  const a = process.cpuUsage().user / 1000;
  const c = m.match(blocks).reduce((s, x) => s + x.length, 0);
  const b = process.cpuUsage().user / 1000;
  console.log((b - a).toFixed(1), 'ms', (news.length / (b - a) / 1000).toFixed(2), 'M/s', c);
}
