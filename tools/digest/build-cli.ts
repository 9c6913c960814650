/** `npm run digest:build`: packs the digest into the extension's public folder and says how large it is. */
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { packDigest, unpackDigest } from '#lib/base/digest-asset.ts';
import { checkDigest } from './check.ts';
import { readDigest } from './read.ts';

const { source, complaints } = readDigest('assets/digest/2020-11-26');
complaints.push(...checkDigest(source));
for (const { file, message } of complaints) console.error(`${file}: ${message}`);
if (complaints.length) {
  console.error(`The digest has ${complaints.length} faults; see assets/digest/README.md.`);
  process.exit(1);
}
const fingerprint = createHash('sha256').update(JSON.stringify(source)).digest('hex').slice(0, 16);
const bytes = Buffer.from(JSON.stringify(packDigest(source, fingerprint)));
const issue = unpackDigest(JSON.parse(bytes.toString()));
mkdirSync('assets/public/generated', { recursive: true });
writeFileSync('assets/public/generated/digest.json', bytes);
const kb = (n: number) => `${(n / 1024).toFixed(0)} KB`;
console.log(
  `digest: ${issue.briefings.length} briefings, ${issue.entities.length} entities, ${issue.policies.length} policies, ` +
    `${issue.figures.length} figures; ${kb(bytes.length)} (${kb(gzipSync(bytes).length)} gzipped)`,
);
