import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { type Base, openBase } from '#lib/base/base.ts';
import {
  changeClipping,
  clippingsOfPage,
  listClippings,
  removeClipping,
  restoreClipping,
  saveClipping,
} from '#lib/base/clippings.ts';
import { readRevision } from '#lib/base/write.ts';
import { aClipping } from './reader.ts';

let base: Base;
beforeEach(() => {
  base = openBase(`test-${crypto.randomUUID()}`);
});

const ids = async (filter = {}) => (await listClippings(base, filter)).map((c) => c.id);

describe('clippings', () => {
  it('are listed newest first', async () => {
    await saveClipping(base, aClipping('old', { createdAt: 1 }));
    await saveClipping(base, aClipping('new', { createdAt: 2 }));
    expect(await ids()).toEqual(['new', 'old']);
    expect(await ids({ limit: 1 })).toEqual(['new']);
  });

  it('are found by words of quotation, note, tag and title, whatever the script and width', async () => {
    await saveClipping(
      base,
      aClipping('a', { quote: { exact: '华为发布新品', prefix: '', suffix: '' }, note: '５Ｇ' }),
    );
    await saveClipping(base, aClipping('b', { tags: ['芯片'] }));
    expect(await ids({ query: '華為' })).toEqual(['a']);
    expect(await ids({ query: '5g 华为' })).toEqual(['a']);
    expect(await ids({ query: '芯片' })).toEqual(['b']);
    expect(await ids({ query: '华为 芯片' })).toEqual([]);
  });

  it('are found by what they mention and by their page', async () => {
    await saveClipping(base, aClipping('a', { entityIds: ['x'] }));
    await saveClipping(
      base,
      aClipping('b', { entityIds: ['y'], page: { url: 'https://b.example/', title: 'B' } }),
    );
    expect(await ids({ termId: 'x' })).toEqual(['a']);
    expect((await clippingsOfPage(base, 'https://b.example/#part')).map((c) => c.id)).toEqual(['b']);
  });

  it('come back whole after a removal', async () => {
    const clipping = aClipping('a', { note: 'a thought', tags: ['t'] });
    await saveClipping(base, clipping);
    const removed = await removeClipping(base, 'a');
    expect(await ids()).toEqual([]);
    await restoreClipping(base, removed!);
    expect(await listClippings(base)).toEqual([expect.objectContaining(clipping)]);
  });

  it('take notes and tags, and say when they are gone', async () => {
    await saveClipping(base, aClipping('a'));
    expect(await changeClipping(base, 'a', { note: 'later' }, 9)).toBe(true);
    expect((await listClippings(base))[0]).toMatchObject({ note: 'later', updatedAt: 9, createdAt: 1 });
    expect(await changeClipping(base, 'gone', { note: 'x' })).toBe(false);
  });

  it('of a wrong shape are refused and nothing is written', async () => {
    await expect(
      saveClipping(base, aClipping('a', { quote: { exact: '', prefix: '', suffix: '' } })),
    ).rejects.toThrow();
    expect(await base.clippings.count()).toBe(0);
    expect(await readRevision(base)).toMatchObject({ all: 0 });
  });

  it('do not make the lexicon stale', async () => {
    await saveClipping(base, aClipping('a'));
    expect(await readRevision(base)).toMatchObject({ terms: 0, marks: 0, all: 1 });
  });
});
