/** `npm run digest:build`: compiles the digest into the extension's public folder and says how large it is. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { checkDigest } from './check.ts';
import { compileDigest } from './compile.ts';
import { readDigest } from './read.ts';

const { source, complaints } = readDigest('assets/digest/2020-11-26');
complaints.push(...checkDigest(source));
for (const { file, message } of complaints) console.error(`${file}: ${message}`);
if (complaints.length) {
  console.error(`The digest has ${complaints.length} faults; see assets/digest/README.md.`);
  process.exit(1);
}
const issue = compileDigest(source);
const bytes = Buffer.from(JSON.stringify(issue));
mkdirSync('assets/public/generated', { recursive: true });
writeFileSync('assets/public/generated/digest.json', bytes);
const kb = (n: number) => `${(n / 1024).toFixed(0)} KB`;
console.log(
  `digest: ${issue.briefings.length} briefings, ${issue.entities.length} entities, ${issue.policies.length} policies, ` +
    `${issue.figures.length} figures; ${kb(bytes.length)} (${kb(gzipSync(bytes).length)} gzipped)`,
);
