/** The command-line tool as its callers see it: results on standard output, one clear line on failure. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'pangzhu-cli-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

function pangzhu(args: string[], input = '') {
  const { stdout, stderr, status } = spawnSync(process.execPath, ['tools/pangzhu.ts', ...args], {
    input,
    encoding: 'utf8',
  });
  const lines = stdout.split('\n').filter(Boolean);
  return { lines: lines.map((line) => JSON.parse(line)), stderr: stderr.trim(), status };
}

describe('pangzhu', { timeout: 30_000 }, () => {
  it('says how it is used and ends with 2 when it is used wrongly', () => {
    for (const args of [[], ['nonsense'], ['base', 'extra'], ['related', '--limit', 'few'], ['import']]) {
      const { status, stderr, lines } = pangzhu(args);
      expect([args, status, lines]).toEqual([args, 2, []]);
      expect(stderr).toContain('usage:');
    }
  });

  it('ends with 1 and one line that names the fault, as JSON when asked', () => {
    const plain = pangzhu(['match'], '{"i":1,"text":"华为"}\nnot json\n');
    expect(plain.status).toBe(1);
    expect(plain.stderr).toBe('line 2 is not JSON');
    const json = pangzhu(['match', '--lexicon', join(folder, 'missing.json'), '--json']);
    expect(json.status).toBe(1);
    expect(JSON.parse(json.stderr).error.code).toBe('no-file');
  });

  it('prints the bundled base', () => {
    const { lines, status } = pangzhu(['base']);
    expect(status).toBe(0);
    expect(lines).toHaveLength(1);
    expect(lines[0].issue.date).toBe('2020-11-26');
    expect(lines[0].briefings).toHaveLength(40);
    expect(lines[0].briefings[0].paragraphs[0].length).toBeGreaterThan(50);
  });

  it('marks names of a lexicon file, at UTF-16 offsets of the text as given', () => {
    const lexicon = file(
      'lexicon.json',
      JSON.stringify([{ id: 'hw', name: '华为', type: 'company', aliases: ['Huawei'] }]),
    );
    const input = ['😀昨天華為公司发布手机', '这位老师的才华为人称道', 'ＨＵＡＷＥＩ and Huawei'].map(
      (text, i) => JSON.stringify({ i, text }),
    );
    const { lines } = pangzhu(['match', '--lexicon', lexicon], input.join('\n'));
    expect(lines[0]).toEqual({ i: 0, spans: [{ start: 4, end: 6, id: 'hw' }] });
    expect(lines[1]).toEqual({ i: 1, spans: [] });
    expect(lines[2].spans.map((s: { start: number }) => s.start)).toEqual([0, 11]);
  });

  it('ranks briefings for a page and for a query, and stays silent on what is foreign to the base', () => {
    const page = {
      id: 'p',
      title: '紫光展锐6纳米芯片量产',
      text: '紫光展锐的虎贲T7520采用6纳米EUV工艺，手机即将上市。',
    };
    const other = { id: 'q', title: '红烧肉的做法', text: '五花肉切块焯水，炒糖色，小火慢炖一小时。' };
    const related = pangzhu(
      ['related', '--limit', '3'],
      [page, other].map((p) => JSON.stringify(p)).join('\n'),
    );
    expect(related.lines[0].briefings[0].id).toBe('2020-11-26/34');
    expect(related.lines[0].briefings.length).toBeLessThanOrEqual(3);
    expect(related.lines[1]).toEqual({ id: 'q', briefings: [] });
    const search = pangzhu(['search'], '{"q":"gongxinbu"}\n');
    expect(search.lines[0].entities[0]).toMatchObject({ id: 'miit', name: '工业和信息化部' });
    expect(search.lines[0].briefings.length).toBeGreaterThan(0);
  });

  it('refuses a file that is no bulletin, in the reader’s language, with what to do', () => {
    const empty = pangzhu(['import', file('empty.txt', '')]);
    expect(empty.status).toBe(1);
    expect(empty.stderr).toContain('文件是空的');
    const doc = pangzhu([
      'import',
      file(
        'old.doc',
        Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Array(600).fill(0)]),
      ),
      '--json',
    ]);
    expect(JSON.parse(doc.stderr).error.code).toBe('old-word');
  });

  it('imports a fixture bulletin with briefings, policies, entities and figures', () => {
    const { lines, status } = pangzhu(['import', 'tests/fixtures/bulletins/5-markdown.md', '--no-base']);
    expect(status).toBe(0);
    const [{ issue, briefings, policies, entities, figures, slips }] = lines;
    expect(issue.date).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(briefings.length).toBeGreaterThanOrEqual(12);
    expect(policies.length).toBeGreaterThan(0);
    expect(entities.length).toBeGreaterThan(20);
    expect(figures[0]).toMatchObject({ briefing: expect.any(Number), value: expect.stringMatching(/\d/) });
    expect(slips).toEqual([]);
  });
});
