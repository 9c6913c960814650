import { expect, it } from 'vitest';
import { defaultSettings, readSettings } from '#lib/settings/settings.ts';

it('fills in what was never chosen', () => {
  expect(readSettings(undefined)).toEqual({ settings: defaultSettings, dropped: [] });
  expect(readSettings({ density: 'all' }).settings).toEqual({ ...defaultSettings, density: 'all' });
});

it('drops a damaged field by itself and keeps the others', () => {
  const { settings, dropped } = readSettings({ enabled: 'yes', offHosts: ['a.example'], density: 7 });
  expect(dropped).toEqual(['enabled', 'density']);
  expect(settings).toEqual({ ...defaultSettings, offHosts: ['a.example'] });
});
