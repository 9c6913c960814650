import { expect, it } from 'vitest';
import { defaultSettings, readSettings } from '#lib/settings/settings.ts';

const unchosen = { ...defaultSettings, surfaceLanguage: 'auto' };

it('fills in what was never chosen', () => {
  expect(readSettings(undefined)).toEqual({ settings: unchosen, dropped: [] });
  expect(readSettings({ density: 'all' }).settings).toEqual({ ...unchosen, density: 'all' });
});

it('drops a damaged field by itself and keeps the others', () => {
  const { settings, dropped } = readSettings({ enabled: 'yes', offHosts: ['a.example'], density: 7 });
  expect(dropped).toEqual(['enabled', 'density']);
  expect(settings).toEqual({ ...unchosen, offHosts: ['a.example'] });
});

it('reads a choice of language for surfaces and for cards', () => {
  const { settings } = readSettings({ language: 'zh-TW' });
  expect([settings.surfaceLanguage, settings.language]).toEqual(['zh-TW', 'zh-CN']);
});
