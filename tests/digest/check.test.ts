import { describe, expect, it } from 'vitest';
import { packDigest, unpackDigest } from '#lib/base/digest-asset.ts';
import { checkDigest } from '#tools/digest/check.ts';
import { checkAgainstSource } from '#tools/digest/check-source.ts';
import { readDigest } from '#tools/digest/read.ts';

const { source, complaints } = readDigest('assets/digest/2020-11-26');
const changed = (change: (copy: typeof source) => void) => {
  const copy = structuredClone(source);
  change(copy);
  return checkDigest(copy).map((c) => c.message);
};

describe('the bundled digest', () => {
  it('has the agreed shapes and no loose reference', () => {
    expect(complaints).toEqual([]);
    expect(checkDigest(source)).toEqual([]);
  });

  it('covers the whole issue', () => {
    expect(source.briefings).toHaveLength(40);
    expect(source.entities.length).toBeGreaterThanOrEqual(550);
    expect(source.briefings.flatMap((b) => b.figures).length).toBeGreaterThanOrEqual(280);
  });

  it('gives the second half of the bulletin its share', () => {
    const late =
      source.entities.filter((e) => e.briefings.some((n) => n >= 22)).length / source.entities.length;
    const figures = source.briefings.flatMap((b) => b.figures.map(() => b.n));
    expect(late).toBeGreaterThanOrEqual(0.45);
    expect(figures.filter((n) => n >= 22).length / figures.length).toBeGreaterThanOrEqual(0.45);
  });

  it('is packed into at most 400 KB', () => {
    expect(Buffer.byteLength(JSON.stringify(packDigest(source, 'v')))).toBeLessThanOrEqual(400 * 1024);
  });
});

describe('packing', () => {
  it('loses nothing, and resolves numbers to ids', () => {
    const issue = unpackDigest(JSON.parse(JSON.stringify(packDigest(source, 'v'))));
    expect(issue.bulletin.fingerprint).toBe('v');
    expect(issue.entities.map((e) => e.name)).toEqual(source.entities.map((e) => e.name));
    expect(issue.figures).toHaveLength(source.briefings.flatMap((b) => b.figures).length);
    const first = source.briefings.find((b) => b.figures.length)!;
    expect(issue.figures[0]).toMatchObject({
      ...omit(first.figures[0]!, 'about'),
      source: { page: first.page },
    });
    expect(issue.briefings.at(-1)?.id).toBe('2020-11-26/40');
  });

  it('refuses what is not a packed digest', () => {
    expect(() => unpackDigest({ fingerprint: 'v' })).toThrow();
  });
});

const omit = (record: object, key: string) =>
  Object.fromEntries(Object.entries(record).filter(([k]) => k !== key));

describe('checking the digest', () => {
  it('notices a planted fault of each kind', () => {
    expect(changed((d) => d.entities[0]!.briefings.push(99))).toContainEqual(
      expect.stringContaining('cites briefing 99'),
    );
    expect(changed((d) => d.entities.push({ ...d.entities[0]!, id: 'twin' }))).toContainEqual(
      expect.stringContaining('the same line twice'),
    );
    expect(
      changed((d) => {
        d.briefings.find((b) => b.figures.length)!.figures[0]!.about = 'nobody';
      }),
    ).toContainEqual(expect.stringContaining('no entity or policy nobody'));
    expect(
      changed((d) => {
        d.briefings[0]!.summary = '太短了';
      }),
    ).toContainEqual(expect.stringContaining('summary has 3 characters'));
  });
});

describe('checking against the bulletin', () => {
  const text = '第一篇的题目\n\n艾克米公司去年营收三亿元，这一句话长得足以看出它是被原样照抄过来的。\n\n';
  const digest = (change: { summary?: string; value?: string; name?: string }) => ({
    ...source,
    briefings: [
      {
        ...source.briefings[0]!,
        title: '第一篇的题目',
        headline: '自拟',
        summary: change.summary ?? '自己的话',
        terms: [],
        related: [],
        figures: [{ subject: '艾克米', metric: '营收', value: change.value ?? '3', unit: '亿元' }],
      },
    ],
    entities: [
      {
        ...source.entities[0]!,
        name: change.name ?? '艾克米公司',
        aliases: [],
        line: '一家公司',
        briefings: [1],
      },
    ],
    policies: [],
  });
  const said = (change: Parameters<typeof digest>[0]) =>
    checkAgainstSource(digest(change), text).map((c) => c.message);

  it('is content with our own words, and with Chinese numerals', () => {
    expect(said({})).toEqual([]);
  });

  it('notices a carried-over sentence, an absent name and an absent value', () => {
    expect(said({ summary: '据说这一句话长得足以看出它是被原样照抄过来的' })).toContainEqual(
      expect.stringContaining('carried over'),
    );
    expect(said({ name: '别的公司' })).toContainEqual(expect.stringContaining('no form of 别的公司'));
    expect(said({ value: '5' })).toContainEqual(expect.stringContaining('the value 5'));
  });
});
