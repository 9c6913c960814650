/** Says how large the parts of the production build are, and refuses a content script over its budget. */
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const folder = '.output/chrome-mv3';
/** Bytes, minified and gzipped: it runs on every page the reader opens. */
const contentScriptBudget = 30 * 1024;

const kb = (bytes: number) => `${(bytes / 1024).toFixed(1)} KB`;
for (const file of ['page.js', 'card.js', 'background.js', 'generated/digest.json', 'generated/words.bin']) {
  const bytes = readFileSync(`${folder}/${file}`);
  const gzipped = gzipSync(bytes, { level: 9 }).length;
  console.log(`${file.padEnd(28)} ${kb(bytes.length).padStart(10)} ${kb(gzipped).padStart(10)} gzipped`);
  if (file === 'page.js' && gzipped > contentScriptBudget) {
    console.error(`The content script may have at most ${kb(contentScriptBudget)} gzipped.`);
    process.exitCode = 1;
  }
}
