import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { expect, it } from 'vitest';
import { openBase } from '#lib/base/base.ts';
import { createMatching } from '#lib/base/matching.ts';
import { buildWords } from '#tools/lexicon/word-sources.ts';
import { anEntity } from './issue.ts';
import { aClipping } from './reader.ts';

it('a base of the first version keeps its rows and computes what got another shape', async () => {
  const name = `test-${crypto.randomUUID()}`;
  const first = new Dexie(name);
  first.version(1).stores({
    bulletins: 'id, date',
    briefings: 'id, bulletinId',
    entities: 'id, changedAt',
    policies: 'id, changedAt',
    figures: 'id, briefingId, aboutId',
    postings: 'briefingId, bulletinId',
    clippings: 'id, createdAt, page.url, *entityIds',
    operations: 'id, createdAt',
    revisions: 'key',
    snapshots: 'key',
  });
  await first.table('entities').put({ ...anEntity('own', '澄湖云图', []), changedAt: 1 });
  await first.table('clippings').put({ ...aClipping('c1', {}), changedAt: 1 });
  await first.table('snapshots').put({ key: 'lexicon', revision: 0, builtAt: 1, buffer: new ArrayBuffer(8) });
  first.close();

  const base = openBase(name);
  expect((await base.clippings.get('c1'))?.id).toBe('c1');
  const words = buildWords();
  const { terms } = await createMatching(base, async () => words).match({
    pageId: 'p',
    title: '',
    blocks: ['澄湖云图公司发布公告'],
    restart: true,
    host: 'a.example',
  });
  expect(terms.map(({ id }) => id)).toEqual(['own']);
});
