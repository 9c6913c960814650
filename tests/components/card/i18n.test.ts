import { expect, test } from 'vitest';
import { createTranslator, pickLanguage } from '#components/i18n.ts';
import { policyKinds, policyStatuses, termTypes } from '#lib/model/kinds.ts';
import en from '../../../assets/locales/card.en.json' with { type: 'json' };
import zh from '../../../assets/locales/card.zh-CN.json' with { type: 'json' };

test('places are filled, unknown ones stay to be seen', () => {
  const t = createTranslator({ a: '{name} has {count}', 'a.one': '{name} has one' });
  expect(t('a', { name: 'X', count: 2 })).toBe('X has 2');
  expect(t('a', { name: 'X', count: 1 })).toBe('X has one');
  expect(t('a')).toBe('{name} has {count}');
  expect(t('toString')).toBe('toString');
});

test('a missing word is taken from the fallback, and at last its key is shown', () => {
  const t = createTranslator({}, { b: 'from elsewhere' });
  expect(t('b')).toBe('from elsewhere');
  expect(t('c')).toBe('c');
});

test('a language without plural forms doesn’t take them from the fallback', () => {
  const t = createTranslator({ kept: '{count} 条' }, { kept: '{count} kept', 'kept.one': '1 kept' });
  expect(t('kept', { count: 1 })).toBe('1 条');
  expect(createTranslator({}, { kept: '{count} kept', 'kept.one': '1 kept' })('kept', { count: 1 })).toBe(
    '1 kept',
  );
});

test('the reader’s choice goes before the browser’s languages', () => {
  expect(pickLanguage('en', ['zh-CN'])).toBe('en');
  expect(pickLanguage('auto', ['fr', 'zh-TW', 'en'])).toBe('zh-TW');
  expect(pickLanguage('auto', ['fr', 'zh', 'en'])).toBe('zh-CN');
  expect(pickLanguage('auto', ['fr', 'de'])).toBe('en');
});

test('the card’s words are complete in both languages, with the same places', () => {
  const places = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([place]) => place).sort();
  const keys = Object.keys(en).filter((key) => !key.endsWith('.one'));
  expect(Object.keys(zh).sort()).toEqual(keys.sort());
  for (const [key, text] of Object.entries(zh)) {
    expect(places(text), key).toEqual(places((en as Record<string, string>)[key]!));
  }
});

test('every type, status and kind has its word', () => {
  const wanted = [
    ...termTypes.map((type) => `type.${type}`),
    ...policyStatuses.map((status) => `status.${status}`),
    ...policyKinds.map((kind) => `kind.${kind}`),
  ];
  expect(wanted.filter((key) => !(key in zh))).toEqual([]);
});
