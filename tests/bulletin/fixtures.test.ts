import { readdirSync, readFileSync, statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { goldOf, parseFixture } from '#tools/bulletin/fixture-source.ts';
import { outlineFile, scoreOutline } from './score.ts';

const folder = 'tests/fixtures/bulletins';
const files = readdirSync(folder).filter((name) => /^\d-.*\.(pdf|docx|txt|md)$/.test(name));
const stem = (name: string) => name.replace(/\.\w+$/, '');

describe.each(files)('the fixture bulletin %s', (file) => {
  const bulletin = parseFixture(readFileSync(`${folder}/source/${stem(file)}.txt`, 'utf8'));

  it('has answers that its source says', () => {
    const kept = JSON.parse(readFileSync(`${folder}/${stem(file)}.gold.json`, 'utf8'));
    expect(kept).toEqual(JSON.parse(JSON.stringify(goldOf(bulletin))));
  });

  it('names in its labels only what its text says', () => {
    for (const briefing of bulletin.briefings) {
      const blocks = briefing.blocks.map((block) =>
        'text' in block ? block.text : block.rows.flat().join(' '),
      );
      const text = [briefing.title, briefing.subtitle, ...blocks].join('\n');
      for (const { name } of [...briefing.entities, ...briefing.policies]) expect(text).toContain(name);
      for (const { value } of briefing.facts) expect(text).toContain(value.split('～')[0]?.replace('-', ''));
    }
  });

  it('is read and cut into the briefings of its answers', { timeout: 30_000 }, async () => {
    const outline = await outlineFile(`${folder}/${file}`);
    const { gold, briefings, subheads } = scoreOutline(outline, `${folder}/${stem(file)}.gold.json`);
    expect(briefings).toBeGreaterThanOrEqual(0.95);
    expect(subheads).toBeGreaterThanOrEqual(0.85);
    expect(outline.issue.date).toBe(gold.issue.date);
    expect(outline.issue.title).toBe(gold.issue.title);
  });

  it('is small enough to keep', () => {
    expect(statSync(`${folder}/${file}`).size).toBeLessThan(400_000);
    expect(bulletin.briefings.length).toBeGreaterThanOrEqual(12);
  });
});
