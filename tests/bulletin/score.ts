/** The F1 of an outline's briefings and subheads against a fixture's answers, counted as the scorer counts. */
import { readFileSync } from 'node:fs';
import { outlineOf } from '#lib/bulletin/outline.ts';
import type { Outline } from '#lib/bulletin/outline-types.ts';
import { readBulletinFile } from '#lib/bulletin/read.ts';
import { nodePdfEngine } from '#tools/bulletin/pdf-node.ts';

const fold = (text: string) => text.normalize('NFKC').replace(/\s/g, '');

export async function outlineFile(path: string): Promise<Outline> {
  const name = path.replace(/.*\//, '');
  const lines = await readBulletinFile({
    bytes: new Uint8Array(readFileSync(path)),
    name,
    pdf: nodePdfEngine,
  });
  return outlineOf(lines, { fileName: name });
}

function f1(found: Set<string>, wanted: Set<string>): number {
  let hits = 0;
  for (const key of found) if (wanted.has(key)) hits++;
  return hits ? (2 * hits) / (found.size + wanted.size) : 0;
}

interface Gold {
  issue: { title: string; date: string };
  briefings: { section: string; title: string; subheads: string[] }[];
}

export function scoreOutline(outline: Outline, goldPath: string) {
  const gold: Gold = JSON.parse(readFileSync(goldPath, 'utf8'));
  const titles = (list: { section: string; title: string }[]) =>
    new Set(list.map(({ section, title }) => `${section}|${fold(title)}`));
  const heads = (list: { title: string; subheads: string[] }[]) =>
    new Set(list.flatMap(({ title, subheads }) => subheads.map((text) => `${fold(title)}|${fold(text)}`)));
  return {
    gold,
    briefings: f1(titles(outline.briefings), titles(gold.briefings)),
    subheads: f1(
      heads(outline.briefings.map((b) => ({ title: b.title, subheads: b.subheads.map(({ text }) => text) }))),
      heads(gold.briefings),
    ),
  };
}
