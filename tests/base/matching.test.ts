import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { type Base, openBase } from '#lib/base/base.ts';
import { installDigest } from '#lib/base/digest.ts';
import { createMatching, type MatchInput } from '#lib/base/matching.ts';
import { addOperation, removeOperation } from '#lib/base/operations.ts';
import { write } from '#lib/base/write.ts';
import { buildWords } from '#tools/lexicon/word-sources.ts';
import { anEntity, anIssue } from './issue.ts';
import { aMeans, aMute, aNotThis } from './reader.ts';

const words = buildWords();
const issue = () =>
  anIssue('v1', '2020-11-26', {
    entities: [
      anEntity('huawei', '华为', ['2020-11-26/01'], { aliases: ['华为技术有限公司'] }),
      anEntity('unisoc', '紫光展锐', ['2020-11-26/01']),
    ],
    policies: [],
    figures: [],
  });

let base: Base;
const matching = () => createMatching(base, async () => words);
const input = (...blocks: string[]): MatchInput => ({
  pageId: 'p',
  title: '',
  blocks,
  restart: true,
  host: 'a.example',
});

async function found(text: string, host = 'a.example', by = matching()): Promise<string[]> {
  const { mentions, terms } = await by.match({ ...input(text), host });
  return Array.from({ length: mentions.length / 4 }, (_, i) => {
    const [, start, end, term] = mentions.subarray(i * 4, i * 4 + 4);
    return `${text.slice(start, end)}=${terms[term!]!.id}`;
  });
}

beforeEach(async () => {
  base = openBase(`test-${crypto.randomUUID()}`);
  await installDigest(base, issue(), 1);
});

describe('matching over the base', () => {
  it('gives blocks, offsets and terms of mentions', async () => {
    const { mentions, terms, revision } = await matching().match(input('没有名字', '紫光展锐与华为合作'));
    expect([...mentions]).toEqual([1, 0, 4, 0, 1, 5, 7, 1]);
    expect(terms).toEqual([
      { id: 'unisoc', name: '紫光展锐', type: 'company' },
      { id: 'huawei', name: '华为', type: 'company' },
    ]);
    expect(revision).toBe(1);
  });

  it('starts from the stored snapshot, and compiles anew when that is damaged', async () => {
    await found('紫光展锐与华为合作');
    const stored = await base.snapshots.get('lexicon');
    expect(stored?.revision).toBe(1);
    const good = await stored!.bytes.arrayBuffer();
    const broken = good.slice(0);
    new Uint8Array(broken)[broken.byteLength - 3]! ^= 0xff;
    await base.snapshots.put({ ...stored!, bytes: new Blob([broken]) });
    expect(await found('紫光展锐与华为合作')).toEqual(['紫光展锐=unisoc', '华为=huawei']);
    const rebuilt = await (await base.snapshots.get('lexicon'))!.bytes.arrayBuffer();
    expect(new Uint8Array(rebuilt)).toEqual(new Uint8Array(good));
  });

  it('matches an edit at once, without compiling the whole anew', async () => {
    const by = matching();
    expect(await found('澄湖云图公司发布公告', undefined, by)).toEqual([]);
    await write(base, 'terms', [base.entities], () =>
      base.entities.put({ ...anEntity('own', '澄湖云图', []), changedAt: Date.now() }),
    );
    expect(await found('澄湖云图公司发布公告', undefined, by)).toEqual(['澄湖云图=own']);
    expect((await base.snapshots.get('lexicon'))?.revision).toBe(1);
    expect(await found('澄湖云图公司与华为签约')).toEqual(['澄湖云图=own', '华为=huawei']);
  });

  it('forgets what was removed, though the snapshot still has it', async () => {
    await found('华为');
    await write(base, 'terms', [base.entities], () => base.entities.delete('huawei'));
    expect(await found('紫光展锐与华为合作')).toEqual(['紫光展锐=unisoc']);
  });

  it('leaves out a muted name on its site, or everywhere, until that is taken back', async () => {
    const by = matching();
    await addOperation(base, aMute('here', { form: '华为', targetId: 'huawei', host: 'a.example' }));
    expect(await found('紫光展锐与华为合作', 'a.example', by)).toEqual(['紫光展锐=unisoc']);
    expect(await found('紫光展锐与华为合作', 'b.example', by)).toContain('华为=huawei');
    await addOperation(base, aMute('all', { form: '華為', targetId: 'huawei' }));
    expect(await found('紫光展锐与华为合作', 'b.example', by)).toEqual(['紫光展锐=unisoc']);
    await removeOperation(base, 'all');
    expect(await found('紫光展锐与华为合作', 'b.example', by)).toContain('华为=huawei');
  });

  it('gives both of two persons of one name that nothing tells apart, until the reader says which', async () => {
    const by = matching();
    const person = (id: string) => ({
      ...anEntity(id, '林知远', ['2020-11-26/01'], { type: 'person' as const }),
      changedAt: Date.now(),
    });
    await write(base, 'terms', [base.entities], () =>
      base.entities.bulkPut([person('lin-a'), person('lin-b')]),
    );
    const termsOf = async () => (await by.match(input('林知远教授谈了自己的看法'))).terms;
    const [both] = await termsOf();
    expect([both!.id, ...both!.also!.map(({ id }) => id)].sort()).toEqual(['lin-a', 'lin-b']);
    const said = { form: '林知远', type: 'person', targetId: 'lin-a', meansId: 'lin-b' } as const;
    await addOperation(base, aMeans('said', { ...said, meansName: '林知远', meansType: 'person' }));
    expect(await termsOf()).toEqual([{ id: 'lin-b', name: '林知远', type: 'person' }]);
    await removeOperation(base, 'said');
    expect((await termsOf())[0]!.also).toHaveLength(1);
  });

  it('leaves out the occurrence of which was said “not this one”, and no other', async () => {
    const around = { before: '昨天下午，', after: '的一位代表到了会场' };
    const said = { form: '华为', targetId: 'huawei', ...around } as const;
    await addOperation(base, aNotThis('said', said));
    expect(await found('昨天下午，华为的一位代表到了会场')).toEqual([]);
    expect(await found('今天上午，华为的一位代表到了会场')).toEqual(['华为=huawei']);
  });

  it('recovers when the word model could not be loaded the first time', async () => {
    let tries = 0;
    const by = createMatching(base, async () => {
      if (++tries === 1) throw new Error('not yet');
      return words;
    });
    await expect(by.match(input('华为'))).rejects.toThrow('not yet');
    expect(await found('紫光展锐与华为合作', undefined, by)).toHaveLength(2);
  });
});
