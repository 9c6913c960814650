import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { type Base, openBase } from '#lib/base/base.ts';
import { saveClipping } from '#lib/base/clippings.ts';
import { installDigest } from '#lib/base/digest.ts';
import { addOperation } from '#lib/base/operations.ts';
import { readBriefing, readCard } from '#lib/base/read.ts';
import { readRevision } from '#lib/base/write.ts';
import { anEntity, anIssue } from './issue.ts';
import { aClipping, aMute } from './reader.ts';

let base: Base;
beforeEach(() => {
  base = openBase(`test-${crypto.randomUUID()}`);
});

describe('installing a digest', () => {
  it('fills the base and raises the revision once', async () => {
    expect(await installDigest(base, anIssue('v1'), 7)).toBe(true);
    expect(await base.briefings.count()).toBe(2);
    expect(await base.entities.get('acme')).toMatchObject({ name: '艾克米公司', changedAt: 7 });
    expect(await readRevision(base)).toMatchObject({ terms: 1, all: 1 });
  });

  it('does nothing for the version that is there', async () => {
    await installDigest(base, anIssue('v1'), 7);
    expect(await installDigest(base, anIssue('v1'), 8)).toBe(false);
    expect(await base.entities.get('acme')).toMatchObject({ changedAt: 7 });
  });

  it('replaces an older version and drops what is no longer in it', async () => {
    await installDigest(base, anIssue('v1'), 7);
    const next = anIssue('v2', '2020-11-26', {
      entities: [anEntity('other', '另一家', ['2020-11-26/02'])],
      figures: [],
    });
    expect(await installDigest(base, next, 8)).toBe(true);
    expect(await base.entities.toCollection().primaryKeys()).toEqual(['other']);
    expect(await base.figures.count()).toBe(0);
  });

  it('leaves the reader’s clippings and corrections alone', async () => {
    await installDigest(base, anIssue('v1'), 7);
    await saveClipping(base, aClipping('c1'));
    await addOperation(base, aMute('o1'));
    await installDigest(base, anIssue('v2'), 8);
    expect(await base.clippings.get('c1')).toMatchObject({ note: 'mine' });
    expect(await base.operations.get('o1')).toMatchObject({ form: '艾克米' });
  });

  it('keeps entities that another bulletin also cites', async () => {
    const shared = anEntity('acme', '艾克米公司', ['2020-11-26/01', '2020-12-03/01']);
    await installDigest(base, anIssue('v1', '2020-11-26', { entities: [shared] }), 7);
    await installDigest(base, anIssue('v2', '2020-11-26', { entities: [] }), 8);
    expect(await base.entities.get('acme')).toBeDefined();
  });

  it('leaves the old version whole when the new one fails half-way', async () => {
    await installDigest(base, anIssue('v1'), 7);
    const broken = anIssue('v2');
    // A function can't be cloned into IndexedDB: the write fails after the old rows were removed.
    (broken.figures[1] as { metric: unknown }).metric = () => 'no row';
    await expect(installDigest(base, broken, 8)).rejects.toThrow();
    expect(await base.bulletins.get('2020-11-26')).toMatchObject({ fingerprint: 'v1' });
    expect(await base.figures.count()).toBe(2);
    expect(await readRevision(base)).toMatchObject({ all: 1 });
  });
});

describe('reading', () => {
  beforeEach(() => installDigest(base, anIssue('v1'), 7));

  it('gives a briefing with everything that belongs to it', async () => {
    const page = await readBriefing(base, '2020-11-26/01');
    expect(page?.entities.map((e) => e.id)).toEqual(['acme', 'grid']);
    expect(page?.figures).toHaveLength(2);
    expect(page?.related).toEqual([
      { ref: expect.objectContaining({ id: '2020-11-26/02' }), reason: '同一话题', kind: 'same_topic' },
    ]);
    expect(page?.previous).toBeUndefined();
    expect(page?.next?.n).toBe(2);
  });

  it('gives a card its newest figure first', async () => {
    const card = await readCard(base, 'acme');
    expect(card?.figures.map((f) => f.value)).toEqual(['4', '3']);
    expect(card?.briefings).toEqual([expect.objectContaining({ page: 1, bulletinDate: '2020-11-26' })]);
  });

  it('shows a programme’s policy beside it, and the other way round', async () => {
    expect((await readCard(base, 'grid'))?.seeAlso.map((x) => x.id)).toEqual(['grid-policy']);
    expect((await readCard(base, 'grid-policy'))?.seeAlso.map((x) => x.id)).toEqual(['grid']);
  });

  it('knows nothing of what is not there', async () => {
    expect(await readCard(base, 'nobody')).toBeUndefined();
    expect(await readBriefing(base, '2020-11-26/99')).toBeUndefined();
  });
});
