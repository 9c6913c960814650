/**
 * Holds what was found against what a base already knows: each entity and policy is known, a known one under a
 * new name, new, or in conflict. Pure: knows the base only as two lists.
 */
import type { Entity, Policy } from '#lib/model/knowledge.ts';
import { foldString } from '#lib/text/normalise.ts';
import { knownForm } from './entities/gazetteer.ts';
import { baseName } from './policies/titles.ts';
import { readable } from './reading.ts';
import type { FoundEntity, FoundPolicy } from './types.ts';

export interface KnownBase {
  entities: readonly Pick<Entity, 'id' | 'name' | 'type' | 'aliases' | 'posts'>[];
  policies: readonly Pick<Policy, 'id' | 'name' | 'aliases'>[];
}

export type Resolution =
  /** The base has it; `newAliases` are names of it that the base lacks. */
  | { kind: 'known'; id: string; newAliases: string[] }
  /** The base has it under other names only; what was found as its name is a new alias. */
  | { kind: 'alias'; id: string; newAliases: string[] }
  | { kind: 'new' }
  /** The base has the name for something else: other type, or a person of other posts. */
  | { kind: 'conflict'; ids: string[]; reason: 'type' | 'person' | 'several' };

/** Folds spelling: width, case, script, quotation marks and brackets. */
export function nameKey(text: string): string {
  return foldString(text).replace(/[《》〈〉“”"'‘’()（）[\]【】·,，、.。:：;；\-—–_\s]/g, '');
}

interface Index<T> {
  byKey: Map<string, T[]>;
}

function indexOf<T extends { name: string; aliases: readonly string[] }>(items: readonly T[]): Index<T> {
  const byKey = new Map<string, T[]>();
  for (const item of items) {
    for (const form of [item.name, ...item.aliases]) {
      const key = nameKey(form);
      const bucket = byKey.get(key);
      if (!bucket) byKey.set(key, [item]);
      else if (!bucket.includes(item)) bucket.push(item);
    }
  }
  return { byKey };
}

const missing = (forms: readonly string[], item: { name: string; aliases: readonly string[] }): string[] => {
  const has = new Set([item.name, ...item.aliases].map(nameKey));
  return forms.filter(
    (form, i) => !has.has(nameKey(form)) && forms.findIndex((f) => nameKey(f) === nameKey(form)) === i,
  );
};

/** Types that people give one and the same thing. */
const close: readonly (readonly string[])[] = [
  ['organization', 'university', 'media', 'government'],
  ['product', 'technology', 'company'],
  ['place', 'organization'],
  ['programme', 'event', 'work'],
];
const alike = (a: string, b: string) => a === b || close.some((set) => set.includes(a) && set.includes(b));

/** Resolves entities in the order given. */
export function resolveEntities(found: readonly FoundEntity[], base: KnownBase): Resolution[] {
  const index = indexOf(base.entities);
  return found.map((entity): Resolution => {
    const forms = [entity.name, ...entity.aliases];
    const byName = index.byKey.get(nameKey(entity.name)) ?? [];
    const candidates =
      byName.length > 0 ? byName : forms.flatMap((form) => index.byKey.get(nameKey(form)) ?? []);
    const unique = [...new Set(candidates)];
    if (unique.length === 0) return generalAlias(entity, index, forms);
    const fitting = unique.filter((item) => alike(item.type, entity.type));
    if (fitting.length === 0) return { kind: 'conflict', ids: unique.map((i) => i.id), reason: 'type' };
    if (entity.type === 'person') {
      const same = fitting.filter((item) => samePerson(entity.role, item.posts));
      if (same.length === 0) return { kind: 'conflict', ids: fitting.map((i) => i.id), reason: 'person' };
      return settle(same[0]!, byName.length > 0, forms);
    }
    const exact = fitting.filter((item) => item.type === entity.type);
    const choice = exact.length > 0 ? exact : fitting;
    if (choice.length > 1) return { kind: 'conflict', ids: choice.map((i) => i.id), reason: 'several' };
    return settle(choice[0]!, byName.length > 0, forms);
  });
}

function settle(
  item: { id: string; name: string; aliases: readonly string[] },
  byName: boolean,
  forms: readonly string[],
): Resolution {
  const newAliases = missing(forms, item);
  return { kind: byName ? 'known' : 'alias', id: item.id, newAliases };
}

/** 工信部 is 工业和信息化部 by general knowledge, though neither list says so. */
function generalAlias(
  entity: FoundEntity,
  index: Index<KnownBase['entities'][number]>,
  forms: readonly string[],
): Resolution {
  const general = forms
    .map((form) => knownForm(readable(form)))
    .find((known) => known !== null && known.type === entity.type);
  for (const form of general?.forms ?? []) {
    const item = (index.byKey.get(nameKey(form)) ?? []).find((i) => i.type === entity.type);
    if (item) return { kind: 'alias', id: item.id, newAliases: missing(forms, item) };
  }
  return { kind: 'new' };
}

/** Posts that share an organisation, or nothing to tell them apart by. */
export function samePerson(role: string | undefined, posts: readonly string[] | undefined): boolean {
  if (!role || !posts || posts.length === 0) return true;
  const said = nameKey(role);
  return posts.some((post) => {
    const known = nameKey(post);
    if (said.includes(known) || known.includes(said)) return true;
    // Two characters of a name in common are a chance; three are an organisation, posts aside.
    for (let i = 0; i + 3 <= known.length; i++) {
      const part = known.slice(i, i + 3);
      if (
        said.includes(part) &&
        !/董事长|总经理|副总裁|总裁|执行官|首席|院院长|部部长|教授|研究员|负责人|主任|局局长/.test(part)
      )
        return true;
    }
    return false;
  });
}

/** Resolves policies: by name, by short name, or by the name without brackets and 中华人民共和国. */
export function resolvePolicies(found: readonly FoundPolicy[], base: KnownBase): Resolution[] {
  const index = indexOf(base.policies);
  const byBase = new Map<string, KnownBase['policies'][number]>();
  for (const policy of base.policies) byBase.set(nameKey(baseName(readable(policy.name))), policy);
  return found.map((policy): Resolution => {
    const forms = [policy.name, ...policy.aliases.filter((alias) => alias.length > 4)];
    const byName = [...new Set(index.byKey.get(nameKey(policy.name)) ?? [])];
    if (byName.length > 1) return { kind: 'conflict', ids: byName.map((i) => i.id), reason: 'several' };
    if (byName[0]) return settle(byName[0], true, forms);
    const sameBase = byBase.get(nameKey(baseName(readable(policy.name))));
    if (sameBase) return settle(sameBase, false, forms);
    const byAlias = [...new Set(forms.flatMap((form) => index.byKey.get(nameKey(form)) ?? []))];
    if (byAlias.length > 1) return { kind: 'conflict', ids: byAlias.map((i) => i.id), reason: 'several' };
    return byAlias[0] ? settle(byAlias[0], false, forms) : { kind: 'new' };
  });
}
