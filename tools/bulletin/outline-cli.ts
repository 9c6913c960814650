/**
 * Prints a bulletin's outline as the JSON that the import scorer reads, with no knowledge in it:
 * `node tools/bulletin/outline-cli.ts FILE [--date YYYY-MM-DD] [--text]`. `--text` prints it for people.
 */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { outlineOf } from '#lib/bulletin/outline.ts';
import { readBulletinFile } from '#lib/bulletin/read.ts';
import { Refusal, refusals } from '#lib/bulletin/refusals.ts';
import { nodePdfEngine } from './pdf-node.ts';

const [path = ''] = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const at = process.argv.indexOf('--date');
const date = at > 0 ? process.argv[at + 1] : undefined;
const name = basename(path);
try {
  const lines = await readBulletinFile({ bytes: readFileSync(path), name, pdf: nodePdfEngine });
  const started = performance.now();
  const outline = outlineOf(lines, { fileName: name, ...(date && { date }) });
  console.error(
    `outlined in ${Math.round(performance.now() - started)} ms; doubts: ${JSON.stringify(outline.doubts)}`,
  );
  if (process.argv.includes('--text')) {
    console.log(outline.issue);
    for (const b of outline.briefings) {
      console.log(`\n[${b.section}] ${b.n}. ${b.title}  (${b.confidence}; ${b.evidence.join(', ')})`);
      if (b.subtitle) console.log(`   ${b.subtitle}`);
      const subheads = new Map(b.subheads.map((s) => [s.paragraph, s]));
      b.paragraphs.forEach((text, i) => {
        const subhead = subheads.get(i);
        if (subhead) console.log(`   # ${subhead.text} (${subhead.confidence})`);
        console.log(`     ${text.slice(0, 50)} … ${text.slice(-20)} [${text.length}]`);
      });
    }
  } else {
    const briefings = outline.briefings.map((b) => ({ ...b, subheads: b.subheads.map(({ text }) => text) }));
    console.log(JSON.stringify({ ...outline, briefings, policies: [], entities: [], figures: [] }));
  }
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  console.error(`${error.code}: ${refusals[error.code].zh} (${error.detail})`);
  process.exitCode = 1;
}
