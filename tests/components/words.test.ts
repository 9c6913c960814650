import { describe, expect, it } from 'vitest';
import { termGroups } from '#components/term/groups.ts';
import { entityTypes, policyKinds, policyStatuses, termTypes } from '#lib/model/kinds.ts';
import { failureCodes } from '#lib/protocol/result.ts';
import { catalog, placesOf, stands, uses, usesIn } from './words.ts';

const en = catalog('en');
const zh = catalog('zh-CN');
const plain = (key: string) => !key.endsWith('.one');

describe('our words', () => {
  it('stand in both languages', () => {
    expect(Object.keys(zh).filter(plain).sort()).toEqual(Object.keys(en).filter(plain).sort());
  });

  it('have the same places in both languages, and in the plural forms', () => {
    for (const [key, text] of Object.entries(en)) {
      expect(placesOf(text), key).toEqual(placesOf(zh[key.replace(/\.one$/, '')]!));
    }
  });

  it('are all there where they are asked for', () => {
    const missing = uses().filter(({ key }) => !Object.keys(en).some((known) => stands(key, known)));
    expect(missing).toEqual([]);
  });

  it('are all asked for somewhere', () => {
    const used = uses();
    const unused = Object.keys(en).filter((key) => !used.some((use) => stands(use.key, key)));
    expect(unused).toEqual([]);
  });

  it('cover every member of the closed vocabularies', () => {
    const needed = [
      ...[...entityTypes, ...termTypes].map((type) => `type.${type}`),
      ...policyKinds.map((kind) => `kind.${kind}`),
      ...policyStatuses.map((status) => `status.${status}`),
      ...termGroups.map((group) => `group.${group}`),
      ...failureCodes.flatMap((code) => [`failure.${code}.title`, `failure.${code}.advice`]),
    ];
    expect(needed.filter((key) => !(key in en) || !(key in zh))).toEqual([]);
  });

  it('are Chinese in the Chinese catalog and not in the English one, names aside', () => {
    const latin = Object.entries(zh).filter(([, text]) => !/\p{Script=Han}/u.test(text));
    expect(latin).toEqual([]);
    const han = Object.entries(en).filter(([, text]) => /\p{Script=Han}/u.test(text.replace('旁注', '')));
    expect(han).toEqual([]);
  });
});

describe('the check itself', () => {
  it('finds plain, templated and title keys', () => {
    const source = `t('a.b') t(\`type.\${x}\`) t(\n 'c', { n }) titleKey: 'd.title' get('e') t(x ? 'f.g' : 'f.h')`;
    expect(usesIn('x.tsx', source).map(({ key }) => key)).toEqual([
      'a.b',
      'type.*',
      'c',
      'f.g',
      'f.h',
      'd.title',
    ]);
  });

  it('sees a missing and an unused key', () => {
    expect(stands('a.missing', 'a.b')).toBe(false);
    expect(stands('type.*', 'type.company')).toBe(true);
    expect(stands('type.*', 'type')).toBe(false);
    expect(stands('note.*', 'note.saved.more')).toBe(false);
    expect(stands('hits', 'hits.one')).toBe(true);
  });
});
