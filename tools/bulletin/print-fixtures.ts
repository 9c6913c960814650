/**
 * Makes the fixture bulletins of tests/fixtures/bulletins and their answers from what is written in its
 * `source` folder: `node tools/bulletin/print-fixtures.ts [--no-print] [FONTS]`. PDFs need a Chromium. It
 * prints the system's Noto CJK outlines glyph by glyph, which makes large files; FONTS is a folder with serif.ttf,
 * sans.ttf and sans-bold.ttf, subsets in TrueType form, which it embeds instead.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { type FixtureBulletin, goldOf, parseFixture } from './fixture-source.ts';
import { briefDocx } from './render-docx.ts';
import { newsletterHtml, weeklyHtml } from './render-print.ts';
import { numberedText, plainMarkdown } from './render-short.ts';
import { emailText, encodeGb18030, markdownText, traditionalText } from './render-text.ts';

const folder = 'tests/fixtures/bulletins';

const rendered: [string, string, (bulletin: FixtureBulletin) => string | Uint8Array][] = [
  ['1-weekly', 'html', weeklyHtml],
  ['2-newsletter', 'html', newsletterHtml],
  ['3-brief', 'docx', briefDocx],
  ['4-traditional', 'txt', (bulletin) => `\ufeff${traditionalText(bulletin)}`],
  ['5-markdown', 'md', markdownText],
  ['6-email', 'txt', (bulletin) => encodeGb18030(emailText(bulletin))],
  ['short/wire', 'txt', numberedText],
  ['short/courier', 'txt', numberedText],
  ['short/letters', 'txt', numberedText],
  ['short/harbor', 'txt', numberedText],
  ['short/notes', 'md', plainMarkdown],
  ['short/compass', 'md', plainMarkdown],
  ['short/ledger', 'md', plainMarkdown],
];

const fonts = process.argv.slice(2).find((argument) => !argument.startsWith('--'));
const face = (family: string, weight: number, file: string) =>
  `@font-face{font-family:"${family}";font-weight:${weight};src:url(data:font/ttf;base64,${readFileSync(`${fonts}/${file}.ttf`).toString('base64')})}`;
const faces = fonts
  ? face('Noto Serif CJK SC', 400, 'serif') +
    face('Noto Sans CJK SC', 400, 'sans') +
    face('Noto Sans CJK SC', 700, 'sans-bold')
  : '';

const pages: [string, string][] = [];
for (const [name, extension, render] of rendered) {
  const bulletin = parseFixture(readFileSync(`${folder}/source/${name}.txt`, 'utf8'));
  writeFileSync(`${folder}/${name}.gold.json`, `${JSON.stringify(goldOf(bulletin), null, 1)}\n`);
  const content = render(bulletin);
  if (extension === 'html') pages.push([name, String(content)]);
  else writeFileSync(`${folder}/${name}.${extension}`, content);
  const size = bulletin.briefings
    .flatMap(({ title, blocks }) => [
      title,
      ...blocks.map((b) => ('text' in b ? b.text : b.rows.flat().join(''))),
    ])
    .join('').length;
  console.error(`${name}: ${bulletin.briefings.length} briefings, ${size} characters`);
}

if (!process.argv.includes('--no-print')) {
  const executablePath =
    process.env.CHROMIUM_PATH ??
    ['/usr/bin/chromium', '/usr/bin/chromium-browser'].find((path) => existsSync(path));
  const browser = await chromium.launch({
    ...(executablePath && { executablePath }),
    args: process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  const page = await browser.newPage();
  for (const [name, html] of pages) {
    await page.setContent(html.replace('<style>', `<style>${faces}`), { waitUntil: 'load' });
    await page.pdf({ path: `${folder}/${name}.pdf`, preferCSSPageSize: true, printBackground: true });
  }
  await browser.close();
}
