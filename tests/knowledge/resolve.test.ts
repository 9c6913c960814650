import { describe, expect, it } from 'vitest';
import { type KnownBase, resolveEntities, resolvePolicies } from '#lib/knowledge/resolve.ts';
import type { FoundEntity, FoundPolicy } from '#lib/knowledge/types.ts';

const evidence = { briefing: 1, part: 'paragraph', paragraph: 0, start: 0, end: 1, quote: '' } as const;
const entity = (name: string, type: FoundEntity['type'], rest: Partial<FoundEntity> = {}): FoundEntity => ({
  name,
  type,
  aliases: [],
  briefings: [1],
  evidence,
  rule: 'test',
  ...rest,
});
const policy = (name: string, aliases: string[] = []): FoundPolicy => ({
  name,
  aliases,
  kind: 'plan',
  status: 'issued',
  targets: [],
  briefings: [1],
  evidence,
  rule: 'test',
});

const base: KnownBase = {
  entities: [
    { id: 'canglan', name: '沧岚科技', type: 'company', aliases: ['沧岚'] },
    { id: 'miit', name: '工业和信息化部', type: 'government', aliases: [] },
    { id: 'li', name: '李明远', type: 'person', aliases: [], posts: ['沧岚科技董事长'] },
    { id: 'bridge', name: '星桥', type: 'place', aliases: [] },
  ],
  policies: [{ id: 'data-rule', name: '滨海市数据条例（草案）', aliases: [] }],
};

describe('what was found against the base', () => {
  it('knows a name whatever its width and script, and says which aliases are new', () => {
    expect(resolveEntities([entity('滄嵐科技', 'company', { aliases: ['Canglan'] })], base)).toEqual([
      { kind: 'known', id: 'canglan', newAliases: ['Canglan'] },
    ]);
  });

  it('knows a short name by general knowledge', () => {
    expect(resolveEntities([entity('工信部', 'government')], base)).toEqual([
      { kind: 'alias', id: 'miit', newAliases: ['工信部'] },
    ]);
  });

  it('tells what is new', () => {
    expect(resolveEntities([entity('墨屿智能', 'company')], base)).toEqual([{ kind: 'new' }]);
  });

  it('reports a name that the base has for another kind of thing', () => {
    expect(resolveEntities([entity('星桥', 'company')], base)).toEqual([
      { kind: 'conflict', ids: ['bridge'], reason: 'type' },
    ]);
  });

  it('tells a namesake from the person the base knows', () => {
    const [same, other] = resolveEntities(
      [
        entity('李明远', 'person', { role: '沧岚科技创始人' }),
        entity('李明远', 'person', { role: '滨海大学教授' }),
      ],
      base,
    );
    expect(same).toMatchObject({ kind: 'known', id: 'li' });
    expect(other).toEqual({ kind: 'conflict', ids: ['li'], reason: 'person' });
  });

  it('knows a policy by its name without the draft', () => {
    expect(resolvePolicies([policy('滨海市数据条例'), policy('滨海市算力规划')], base)).toEqual([
      { kind: 'alias', id: 'data-rule', newAliases: ['滨海市数据条例'] },
      { kind: 'new' },
    ]);
  });
});
