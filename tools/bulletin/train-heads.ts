/**
 * Learns the weights of lib/bulletin/head-weights.ts: `node tools/bulletin/train-heads.ts`. Reads the fixture
 * bulletins as plain lines without any mark, and the development bulletin beside the checkout where it is there;
 * prints the weights, and how well the heads of each document are told apart by the weights of the others.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { Evidence } from '#lib/bulletin/head-weights.ts';
import { judgeLines } from '#lib/bulletin/outline.ts';
import { readBulletinText } from '#lib/bulletin/read.ts';
import { parseFixture, subheadText } from './fixture-source.ts';

interface Example {
  document: string;
  text: string;
  title: boolean;
  evidence: Record<Evidence, number>;
  /** What needs no learning, as a fixed part of the sum. */
  given: number;
}

const squeeze = (text: string) => text.replace(/\s/g, '');

function examplesOf(document: string, text: string, titles: string[], subheads: string[]): Example[] {
  const isTitle = new Set(titles.map(squeeze));
  const isSubhead = new Set(subheads.map(squeeze));
  return judgeLines(readBulletinText(text)).judged.flatMap(({ block, evidence, given = 0 }) => {
    const key = squeeze(block.text);
    if (!evidence || (!isTitle.has(key) && !isSubhead.has(key)) || /^（/.test(key)) return [];
    return [{ document, text: block.text, title: isTitle.has(key), evidence, given }];
  });
}

const examples: Example[] = [];
const sources = 'tests/fixtures/bulletins/source';
for (const file of readdirSync(sources)) {
  const bulletin = parseFixture(readFileSync(`${sources}/${file}`, 'utf8'));
  const lines: string[] = [];
  let section = '';
  for (const briefing of bulletin.briefings) {
    if (briefing.section !== section) lines.push(briefing.section);
    section = briefing.section;
    lines.push(briefing.title);
    for (const block of briefing.blocks)
      if ('text' in block) lines.push(block.kind === 'subhead' ? subheadText(block.text) : block.text);
  }
  const subheads = bulletin.briefings.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'subhead' ? [subheadText(block.text)] : [])),
  );
  examples.push(
    ...examplesOf(
      file,
      lines.join('\n'),
      bulletin.briefings.map(({ title }) => title),
      subheads,
    ),
  );
}
const development = '../shared/bulletin/2020-11-26.txt';
if (existsSync(development)) {
  const gold: { title: string; subheads: string[] }[] = JSON.parse(
    readFileSync('../shared/gold/bulletin/briefings.json', 'utf8'),
  );
  const text = readFileSync(development, 'utf8');
  examples.push(
    ...examplesOf(
      'development',
      text,
      gold.map(({ title }) => title),
      gold.flatMap(({ subheads }) => subheads),
    ),
  );
}

const names = Object.keys(examples[0]?.evidence ?? {}) as Evidence[];
/** Spread of the values, so that one penalty fits all weights. */
const scale: Partial<Record<Evidence, number>> = { link: 0.1, opening: 0.12, own: 0.4, echo: 0.3 };
const valuesOf = ({ evidence }: Example) => names.map((name) => evidence[name] / (scale[name] ?? 1));

/** Logistic regression by gradient descent, weights pulled to zero. */
function train(set: Example[]): number[] {
  const weights = new Array<number>(names.length + 1).fill(0);
  const rows = set.map((example) => [...valuesOf(example), 1]);
  for (let round = 0; round < 4_000; round++) {
    const gradient = weights.map((weight, k) => (k < names.length ? 1.2 * weight : 0));
    rows.forEach((row, r) => {
      const z = row.reduce((sum, value, k) => sum + value * weights[k]!, set[r]!.given);
      const error = 1 / (1 + Math.exp(-z)) - Number(set[r]!.title);
      row.forEach((value, k) => {
        gradient[k]! += error * value;
      });
    });
    for (let k = 0; k < weights.length; k++) weights[k]! -= (1.5 * gradient[k]!) / set.length;
  }
  return weights;
}

const score = (example: Example, weights: number[]) =>
  [...valuesOf(example), 1].reduce((sum, value, k) => sum + value * weights[k]!, example.given);

for (const document of new Set(examples.map((example) => example.document))) {
  const weights = train(examples.filter((example) => example.document !== document));
  const held = examples.filter((example) => example.document === document);
  const wrong = held.filter((example) => score(example, weights) > 0 !== example.title);
  console.log(`${document}: ${held.length - wrong.length} of ${held.length}`);
  if (process.argv.includes('--wrong'))
    for (const example of wrong)
      console.log(`   ${example.title ? 'T' : 'S'} ${score(example, weights).toFixed(1)} ${example.text}`);
}
const weights = train(examples);
console.log(`headBias ${weights.at(-1)!.toFixed(2)}`);
names.forEach((name, k) => {
  console.log(`  ${name}: ${(weights[k]! / (scale[name] ?? 1)).toFixed(2)},`);
});
