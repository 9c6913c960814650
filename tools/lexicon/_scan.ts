import { compileLexicon } from '#lib/lexicon/compile.ts';
import { createFinds, createScanner } from '#lib/lexicon/scan.ts';
import { openLexicon } from '#lib/lexicon/snapshot.ts';
import { createFolded, fold } from '#lib/text/normalise.ts';
import { names, text } from '#tools/bench/match-corpus.ts';

const t = text(1_000_000);
const f = createFolded(1_000_100);
let best = 1e9;
for (let k = 0; k < 15; k++) {
  const a = process.cpuUsage().user;
  fold(t, f);
  best = Math.min(best, (process.cpuUsage().user - a) / 1000);
}
console.log('fold', best.toFixed(1));
for (const n of (process.argv[2] ?? '1000,10000,100000,1000000').split(',').map(Number)) {
  const lex = openLexicon(
    compileLexicon(
      names(n).map((name, i) => ({ id: `e${i}`, name, type: 'company' as const, aliases: [] })),
      { revision: 1 },
    ),
  );
  const s = createScanner(lex),
    fi = createFinds();
  for (const o of [false, true]) {
    let best = 1e9;
    for (let k = 0; k < 25; k++) {
      const a = process.cpuUsage().user;
      s(f.codes, f.length, fi, o);
      best = Math.min(best, (process.cpuUsage().user - a) / 1000);
    }
    console.log(
      n,
      o ? 'overlapping' : 'leftmost',
      best.toFixed(2),
      'ms/M',
      fi.length,
      'MB',
      (lex.buffer.byteLength / 1e6).toFixed(1),
    );
  }
}
