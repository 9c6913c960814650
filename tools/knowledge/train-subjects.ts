/**
 * Learns the weights by which the importer chooses a figure's subject, from the project's fixture bulletins, and
 * writes lib/knowledge/figures/subject-weights.ts. `--check`: leaves out each bulletin in turn and prints how often
 * the subject was right on it, writing nothing.
 *
 * Softmax over the candidates of a number; right are those that the answer's subject holds or that hold it, the
 * closer in length the more. Full-batch AdaGrad with weight decay: the same input gives the same weights.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { readDocument } from '#lib/knowledge/document.ts';
import { extractEntities } from '#lib/knowledge/entities/extract.ts';
import { candidatesFor } from '#lib/knowledge/figures/candidates.ts';
import { extractFigures } from '#lib/knowledge/figures/extract.ts';
import { chooseSubject, featuresOf, readWeights, type Weights } from '#lib/knowledge/figures/ranking.ts';
import { extractPolicies } from '#lib/knowledge/policies/extract.ts';
import { readable } from '#lib/knowledge/reading.ts';
import { createWords } from '#lib/knowledge/segmenter.ts';
import { toAmount } from '#lib/text/amount.ts';
import { chineseNumber } from '#lib/text/number.ts';
import { type FixtureFigure, parseFixture } from '#tools/bulletin/fixture-source.ts';
import { segment } from './segment.ts';
import { readOwn } from './source.ts';

const names = ['1-weekly', '2-newsletter', '3-brief', '4-traditional', '5-markdown', '6-email'];
const target = new URL('../../lib/knowledge/figures/subject-weights.ts', import.meta.url);
/** Weight decay an example, rounds, step, and how many numbers must show a feature. */
const settings = { decay: 0.04, rounds: 40, rate: 0.5, least: 12 };

interface Example {
  /** Per candidate: its features, and how right it is from 0 to 1. */
  candidates: { features: string[]; right: number }[];
}

interface Bulletin {
  examples: Example[];
  asked: number;
  right: number;
}

const words = createWords(segment);
const fold = (text: string) =>
  readable(text)
    .replace(/[\s“”"《》（）()·，、：；—-]/g, '')
    .toLowerCase();

function amountKey({ value, unit }: { value: string; unit: string }): string {
  let magnitude = '';
  const parts = value.split(/[～~]/).map((part) => {
    const numeral = /^[\d.,+-]+$/.test(part) ? null : chineseNumber(part);
    if (!numeral) return part;
    magnitude = numeral.magnitude;
    return numeral.value;
  });
  return toAmount(parts.join('～'), magnitude + unit).amounts.join('～');
}

/** Subjects of a briefing by amount; an amount said of several things teaches nothing. */
function answers(facts: readonly FixtureFigure[]): Map<string, string> {
  const out = new Map<string, string>();
  for (const fact of facts) {
    const key = amountKey(fact);
    const subject = fold(fact.subject);
    out.set(key, out.has(key) && out.get(key) !== subject ? '' : subject);
  }
  return out;
}

const touches = (a: string, b: string) => a !== '' && b !== '' && (a.includes(b) || b.includes(a));

function readBulletin(name: string, weights: Weights): Bulletin {
  const path = new URL(`../../tests/fixtures/bulletins/source/${name}.txt`, import.meta.url);
  const { briefings } = parseFixture(readFileSync(path, 'utf8'));
  const input = readOwn(name);
  const document = readDocument(input, segment);
  const entities = extractEntities(document, extractPolicies(document));
  const out: Bulletin = { examples: [], asked: 0, right: 0 };
  for (const briefing of input.briefings) {
    const subjects = answers(briefings.find((b) => b.n === briefing.n)?.facts ?? []);
    extractFigures({ ...input, briefings: [briefing] }, entities, segment, (site) => {
      const candidates = candidatesFor(site, words);
      const chosen = chooseSubject(candidates, site.part, weights);
      const subject = subjects.get(amountKey(site.number)) ?? '';
      if (subject !== '') {
        out.asked++;
        if (touches(fold(chosen.subject), subject)) out.right++;
        const rated = candidates.map((candidate) => {
          const text = fold(candidate.text);
          const closeness = Math.min(text.length, subject.length) / Math.max(text.length, subject.length);
          return {
            features: featuresOf(candidate),
            right: touches(text, subject) ? 0.15 + 0.85 * closeness : 0,
          };
        });
        if (rated.some((c) => c.right > 0)) out.examples.push({ candidates: rated });
      }
      return chosen;
    });
  }
  return out;
}

function learn(examples: readonly Example[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { candidates } of examples)
    for (const feature of new Set(candidates.flatMap((c) => c.features)))
      counts.set(feature, (counts.get(feature) ?? 0) + 1);
  const kept = [...counts].filter(([, n]) => n >= settings.least).map(([feature]) => feature);
  const ids = new Map(kept.map((feature, i) => [feature, i]));
  const data = examples.map(({ candidates }) =>
    candidates.map(({ features, right }) => ({
      ids: features.flatMap((feature) => ids.get(feature) ?? []),
      right,
    })),
  );
  const weights = new Float64Array(kept.length);
  const squares = new Float64Array(kept.length).fill(1e-6);
  for (let round = 0; round < settings.rounds; round++) {
    const gradient = weights.map((w) => -settings.decay * examples.length * w);
    for (const candidates of data) {
      const scores = candidates.map((c) => c.ids.reduce((sum, id) => sum + weights[id]!, 0));
      const top = Math.max(...scores);
      const odds = scores.map((score) => Math.exp(score - top));
      const all = odds.reduce((a, b) => a + b, 0);
      const good = candidates.reduce((sum, c, i) => sum + c.right * odds[i]!, 0);
      candidates.forEach((c, i) => {
        const step = (c.right * odds[i]!) / good - odds[i]! / all;
        for (const id of c.ids) gradient[id]! += step;
      });
    }
    gradient.forEach((g, id) => {
      squares[id]! += g * g;
      weights[id]! += (settings.rate * g) / Math.sqrt(squares[id]!);
    });
  }
  return new Map(kept.map((feature, id) => [feature, weights[id]!]));
}

/** The mean of what is learned with each bulletin left out in turn: no one house style weighs too much. */
function learnEvenly(bulletins: readonly (readonly Example[])[]): string {
  const sums = new Map<string, number>();
  bulletins.forEach((_, out) => {
    for (const [feature, weight] of learn(bulletins.filter((_, i) => i !== out).flat()))
      sums.set(feature, (sums.get(feature) ?? 0) + weight / bulletins.length);
  });
  return [...sums]
    .filter(([, weight]) => Math.abs(weight) >= 0.02)
    .map(([feature, weight]) => `${weight.toFixed(2)} ${feature}`)
    .sort((a, b) => (a.slice(a.indexOf(' ')) < b.slice(b.indexOf(' ')) ? -1 : 1))
    .join('\n');
}

/** Learns in three rounds: a number's features hold the subjects chosen before it. */
function learnFrom(bulletins: readonly string[]): string {
  let lines = '0 * none';
  for (let round = 0; round < 3; round++)
    lines = learnEvenly(bulletins.map((name) => readBulletin(name, readWeights(lines)).examples));
  return lines;
}

if (process.argv.includes('--check')) {
  for (const name of names) {
    const lines = learnFrom(names.filter((other) => other !== name));
    const { asked, right } = readBulletin(name, readWeights(lines));
    console.log(`${name}: ${right} of ${asked}, ${(right / asked).toFixed(3)}`);
  }
} else {
  const lines = learnFrom(names);
  writeFileSync(
    target,
    `/** Written by tools/knowledge/train-subjects.ts: weight, zone, trait. */\nimport { readWeights } from './ranking.ts';\n\nexport const subjectWeights = readWeights(\`\n${lines}\n\`);\n`,
  );
  console.log(`${lines.split('\n').length} weights`);
}
