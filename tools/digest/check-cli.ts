/** `npm run digest:check [-- --source FILE] [--only 1-5]`: says what is wrong with the digest; exit code 1 if anything is. */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { checkDigest } from './check.ts';
import { checkAgainstSource } from './check-source.ts';
import { readDigest } from './read.ts';

const { values } = parseArgs({ options: { source: { type: 'string' }, only: { type: 'string' } } });
const { source, complaints } = readDigest('assets/digest/2020-11-26');
complaints.push(...checkDigest(source));
if (values.source) {
  const [first = 1, last = first] = (values.only ?? '1-999').split('-').map(Number);
  const only = new Set(source.briefings.map((b) => b.n).filter((n) => n >= first && n <= last));
  complaints.push(...checkAgainstSource(source, readFileSync(values.source, 'utf8'), only));
}
for (const { file, message } of complaints) console.log(`${file}: ${message}`);
const figures = source.briefings.flatMap((b) => b.figures).length;
console.log(
  `${source.briefings.length} briefings, ${source.entities.length} entities, ${source.policies.length} policies, ` +
    `${figures} figures; ${complaints.length} complaints`,
);
process.exitCode = complaints.length ? 1 : 0;
