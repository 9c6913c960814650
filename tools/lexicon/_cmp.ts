import Modern from 'modern-ahocorasick';
import { compileLexicon } from '#lib/lexicon/compile.ts';
import { createFinds, createScanner } from '#lib/lexicon/scan.ts';
import { openLexicon } from '#lib/lexicon/snapshot.ts';
import { createFolded, fold } from '#lib/text/normalise.ts';
import { names, text } from '#tools/bench/match-corpus.ts';

const t = text(1_000_000);
const f = createFolded(1_000_100);
fold(t, f);
for (const n of (process.argv[2] ?? '10000,100000,1000000').split(',').map(Number)) {
  const nm = names(n);
  const lex = openLexicon(
    compileLexicon(
      nm.map((name, i) => ({ id: `e${i}`, name, type: 'company' as const, aliases: [] })),
      { revision: 1 },
    ),
  );
  const s = createScanner(lex),
    fi = createFinds();
  const m = new Modern(nm);
  let bo = 1e9,
    bm = 1e9;
  for (let k = 0; k < 5; k++) {
    for (let j = 0; j < 6; j++) {
      const a = process.cpuUsage().user;
      s(f.codes, f.length, fi, false);
      bo = Math.min(bo, (process.cpuUsage().user - a) / 1000);
    }
    const a = process.cpuUsage().user;
    m.search(t, { strategy: 'leftmost-longest' });
    bm = Math.min(bm, (process.cpuUsage().user - a) / 1000);
  }
  console.log(n, 'ours', bo.toFixed(2), 'modern', bm.toFixed(0), 'ratio', (bm / bo).toFixed(1));
}
