import { compileLexicon } from '#lib/lexicon/compile.ts';
import { openLexicon } from '#lib/lexicon/snapshot.ts';
import { names } from '#tools/bench/match-corpus.ts';

const n = Number(process.argv[2] ?? 100000);
const e = names(n).map((name, i) => ({ id: `e${i}`, name, type: 'company' as const, aliases: [] }));
for (let k = 0; k < 8; k++) {
  const a = process.cpuUsage().user / 1000;
  const b = compileLexicon(e, { revision: 1 });
  const c = process.cpuUsage().user / 1000;
  openLexicon(b);
  const d = process.cpuUsage().user / 1000;
  console.log(
    'compile',
    (c - a).toFixed(0),
    'open',
    (d - c).toFixed(1),
    'MB',
    (b.byteLength / 1e6).toFixed(1),
  );
}
