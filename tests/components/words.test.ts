import { Converter } from 'opencc-js';
import { describe, expect, it } from 'vitest';
import { termGroups } from '#lib/model/groups.ts';
import { entityTypes, policyKinds, policyStatuses, termTypes } from '#lib/model/kinds.ts';
import { failureCodes } from '#lib/protocol/result.ts';
import { catalog, placesOf, stands, uses, usesIn } from './words.ts';

const en = catalog('en');
const zh = catalog('zh-CN');
const tw = catalog('zh-TW');
const chinese = [
  ['zh-CN', zh],
  ['zh-TW', tw],
] as const;
const plain = (key: string) => !key.endsWith('.one');

describe('our words', () => {
  it.each(chinese)('stand in %s as in English', (_, words) => {
    expect(Object.keys(words).filter(plain).sort()).toEqual(Object.keys(en).filter(plain).sort());
  });

  it.each(chinese)('have the same places in %s, also in the plural forms', (_, words) => {
    for (const [key, text] of Object.entries(en)) {
      expect(placesOf(text), key).toEqual(placesOf(words[key.replace(/\.one$/, '')]!));
    }
  });

  it('are written in Traditional characters, with the quotation marks and the words of Taiwan', () => {
    const traditional = Converter({ from: 'cn', to: 'tw' });
    // 布 and 台 are written in Taiwan too.
    const isTraditional = (text: string) => /^[布台]?$/.test(text) || traditional(text) === text;
    const foreign = Object.entries(tw).filter(
      ([, text]) => ![...text].every(isTraditional) || /[“”]|報道|擴展|數據庫|鼠標|賬號|屏幕/.test(text),
    );
    expect(foreign).toEqual([]);
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
    expect(needed.filter((key) => !(key in en) || !(key in zh) || !(key in tw))).toEqual([]);
  });

  it('are Chinese in the Chinese catalog and not in the English one, names aside', () => {
    const latin = [...Object.entries(zh), ...Object.entries(tw)].filter(
      ([, text]) => !/\p{Script=Han}/u.test(text),
    );
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
