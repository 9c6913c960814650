/**
 * Writes what the extractor alone finds in a development set, in the shape of `pangzhu import`.
 * usage: predict.ts real|2|4|1-weekly|… OUT.json
 */
import { writeFileSync } from 'node:fs';
import { extractKnowledge } from '#lib/knowledge/extract.ts';
import { segment } from './segment.ts';
import { readInvented, readOwn, readReal } from './source.ts';

const [which = 'real', out = 'out.json'] = process.argv.slice(2);
const input = /^\d-/.test(which)
  ? readOwn(which)
  : which === 'real'
    ? readReal()
    : readInvented(which === '2' ? 2 : 4);
extractKnowledge({ issueDate: input.issueDate, briefings: input.briefings.slice(0, 1) }, { segment });
const begin = process.cpuUsage();
const knowledge = extractKnowledge(input, { segment });
const used = process.cpuUsage(begin);
console.error(`${Math.round((used.user + used.system) / 1000)} ms of processor`);
const briefings = input.briefings.map((b) => ({ ...b, subheads: b.subheads.map((s) => s.text) }));
writeFileSync(
  out,
  JSON.stringify({ issue: { title: which, date: input.issueDate }, briefings, ...knowledge }, null, 1),
);
