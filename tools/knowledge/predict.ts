/**
 * Writes what the extractor alone finds in a development set, in the shape of `pangzhu import`.
 * usage: predict.ts real|2|4 OUT.json
 */
import { writeFileSync } from 'node:fs';
import { extractKnowledge } from '#lib/knowledge/extract.ts';
import { segment } from './segment.ts';
import { readInvented, readReal } from './source.ts';

const [which = 'real', out = 'out.json'] = process.argv.slice(2);
const input = which === 'real' ? readReal() : readInvented(which === '2' ? 2 : 4);
extractKnowledge({ issueDate: input.issueDate, briefings: input.briefings.slice(0, 1) }, { segment });
const begin = performance.now();
const knowledge = extractKnowledge(input, { segment });
console.error(`${Math.round(performance.now() - begin)} ms`);
const briefings = input.briefings.map((b) => ({ ...b, subheads: b.subheads.map((s) => s.text) }));
writeFileSync(
  out,
  JSON.stringify({ issue: { title: which, date: input.issueDate }, briefings, ...knowledge }, null, 1),
);
