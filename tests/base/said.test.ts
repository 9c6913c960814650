import { describe, expect, it } from 'vitest';
import { createSaid, type Found } from '#lib/base/said.ts';
import { surroundingsOf } from '#lib/clippings/surroundings.ts';
import { openWords } from '#lib/lexicon/words.ts';
import type { TermType } from '#lib/model/kinds.ts';
import type { NotThis, Operation } from '#lib/model/reader.ts';
import { buildWords } from '#tools/lexicon/word-sources.ts';
import { aMeans, aMute, aNotThis } from './reader.ts';

const words = openWords(buildWords());
const types: Record<string, TermType> = {
  xiaomi: 'company',
  'zhang-a': 'person',
  'zhang-b': 'person',
  millet: 'product',
};
const here = 'a.example';

function found(block: string, form: string, ...ids: string[]): Found {
  const start = block.indexOf(form);
  return { block, start, end: start + form.length, ids };
}
const meanings = (operations: Operation[], at: Found, host = here) =>
  createSaid(operations, words, (id) => types[id]).meanings(at, host);

const xiaomi = { form: '小米', type: 'company', targetId: 'xiaomi' } as const;
/** Said of the occurrence in this text. */
function notThis(block: string, more: Partial<NotThis> = {}): NotThis {
  const form = more.form ?? xiaomi.form;
  const start = block.indexOf(form);
  return aNotThis('n', { ...xiaomi, ...surroundingsOf(block, start, start + form.length), ...more });
}
const millet = (block: string) => found(block, '小米', 'xiaomi');

describe('nothing said', () => {
  it('changes nothing', () => {
    expect(meanings([], found('张军来了', '张军', 'zhang-a', 'zhang-b'))).toEqual(['zhang-a', 'zhang-b']);
  });
});

describe('“not this one”', () => {
  const said = notThis('早饭她熬了一锅小米粥，配两碟小菜。');

  it('takes the mark from this occurrence, however it is wrapped and written', () => {
    expect(meanings([said], millet('早饭她熬了一锅小米粥，配两碟小菜。'))).toEqual([]);
    expect(meanings([said], millet('早饭她熬了一锅\n    小米粥，配两碟小菜。'))).toEqual([]);
  });

  it('counts for the like: the same telling word directly beside the name', () => {
    expect(meanings([said], millet('医生说小米粥养胃'))).toEqual([]);
    expect(meanings([said], millet('医生说小米的股价养胃'))).toEqual(['xiaomi']);
  });

  it('leaves all other occurrences, also beside words that tell nothing or speak for the name', () => {
    const weak = notThis('听说小米的收成不好');
    expect(meanings([weak], millet('听说小米的财报不好'))).toEqual(['xiaomi']);
    const verb = notThis('今年的小米发布得早');
    expect(meanings([verb], millet('昨天小米发布了新手机'))).toEqual(['xiaomi']);
  });

  it('knows persons by what they are called beside their name', () => {
    const zhang = { form: '张军', type: 'person', targetId: 'zhang-a' } as const;
    const villager = notThis('村民张军说雨下得太久', zhang);
    expect(meanings([villager], found('昨天村民张军又来了', '张军', 'zhang-a'))).toEqual([]);
    expect(meanings([villager], found('所长张军说预算够了', '张军', 'zhang-a'))).toEqual(['zhang-a']);
  });

  it('is about one entity of the name and leaves the other', () => {
    const said = notThis('村民张军说雨下得太久', { form: '张军', type: 'person', targetId: 'zhang-a' });
    expect(meanings([said], found('村民张军说雨下得太久', '张军', 'zhang-a', 'zhang-b'))).toEqual([
      'zhang-b',
    ]);
  });

  it('holds on its own site only where there is too little around the name to know the place again', () => {
    const tag = notThis('小米', { host: here });
    expect(meanings([tag], millet('小米'))).toEqual([]);
    expect(meanings([tag], millet('小米'), 'b.example')).toEqual(['xiaomi']);
  });
});

describe('“never this name”', () => {
  it('holds for the form as the page writes it, here or everywhere', () => {
    const mute = aMute('m', { ...xiaomi, host: here });
    expect(meanings([mute], millet('小米发布财报'))).toEqual([]);
    expect(meanings([mute], millet('小米发布财报'), 'b.example')).toEqual(['xiaomi']);
    expect(meanings([mute], found('小米集团发布财报', '小米集团', 'xiaomi'))).toEqual(['xiaomi']);
  });

  it('outlives the entity it was said of: one of its type is meant then', () => {
    const mute = aMute('m', { form: '张军', type: 'person', targetId: 'gone' });
    expect(meanings([mute], found('张军来了', '张军', 'zhang-a'))).toEqual([]);
    expect(meanings([mute], found('张军来了', '张军', 'xiaomi'))).toEqual(['xiaomi']);
  });
});

describe('“this is that other one”', () => {
  const zhang = { form: '张军', type: 'person', targetId: 'zhang-a', meansId: 'zhang-b' } as const;

  it('settles which of two is meant', () => {
    const at = found('张军来了', '张军', 'zhang-a', 'zhang-b');
    expect(meanings([aMeans('x', zhang)], at)).toEqual(['zhang-b']);
    expect(meanings([aMeans('x', zhang)], found('张军来了', '张军', 'zhang-a'))).toEqual(['zhang-b']);
  });

  it('counts here before what was said for everywhere, and the later before the earlier', () => {
    const at = found('张军来了', '张军', 'zhang-a', 'zhang-b');
    const anywhere = aMeans('x', { ...zhang, createdAt: 3 });
    const site = aMeans('y', { ...zhang, meansId: 'zhang-a', host: here, createdAt: 2 });
    expect(meanings([anywhere, site], at)).toEqual(['zhang-a']);
    expect(meanings([anywhere, site], at, 'b.example')).toEqual(['zhang-b']);
    const later = aMeans('z', { ...zhang, meansId: 'zhang-a', createdAt: 4 });
    expect(meanings([anywhere, later], at)).toEqual(['zhang-a']);
  });

  it('does nothing while the other one is gone, or where the name was another thing', () => {
    expect(meanings([aMeans('x', { ...zhang, meansId: 'gone' })], found('张军', '张军', 'zhang-a'))).toEqual([
      'zhang-a',
    ]);
    expect(meanings([aMeans('x', zhang)], found('张军', '张军', 'xiaomi'))).toEqual(['xiaomi']);
  });
});
