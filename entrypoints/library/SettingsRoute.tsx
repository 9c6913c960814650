import { useEffect, useState } from 'react';
import { FilterField } from '#components/browse/Listing.tsx';
import { Button } from '#components/kit/Button.tsx';
import { Choices } from '#components/kit/Choices.tsx';
import { Switch } from '#components/kit/Switch.tsx';
import { useLanguage } from '#components/language.tsx';
import { useLinks } from '#components/links.tsx';
import { HostField } from '#components/settings/HostField.tsx';
import { OffSites } from '#components/settings/OffSites.tsx';
import { Setting } from '#components/settings/Setting.tsx';
import { GrantedSites, siteOf } from '#components/settings/StorageParts.tsx';
import { TypeSwitches } from '#components/settings/TypeSwitches.tsx';
import { Shortcuts } from '#components/welcome/WelcomeParts.tsx';
import type { Settings } from '#lib/settings/settings.ts';
import { prefilledLeft, withSite } from '#lib/settings/sites.ts';
import { changeSettings } from '#lib/settings/store.ts';
import { originOf, requestSites } from '../surface/permissions.ts';
import { openShortcutSettings, useShortcuts } from '../surface/shortcuts.ts';
import { askWorker } from '../surface/worker.ts';
import { takeBack, useGranted } from './use-granted.ts';

const delays = [150, 300, 600, 1000] as const;
const keys = ['none', 'alt', 'ctrl', 'shift'] as const;
const languages = ['auto', 'zh-CN', 'zh-TW', 'en'] as const;
const themes = ['auto', 'light', 'dark'] as const;

/** What the reader can choose. Every choice is kept at once and acts on open pages. */
export function SettingsRoute({ settings: kept }: { settings: Settings }) {
  const { t } = useLanguage();
  const links = useLinks();
  const [query, setQuery] = useState('');
  const shortcuts = useShortcuts();
  const granted = useGranted();
  // A choice is shown as made while it is being kept.
  const [pending, setPending] = useState<Partial<Settings>>({});
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was kept has taken the place of what was pending
  useEffect(() => setPending({}), [kept]);
  const settings = { ...kept, ...pending };
  const choose = async (change: Partial<Settings>) => {
    setPending((before) => ({ ...before, ...change }));
    await changeSettings(change);
  };
  const chooseSites = async (change: Partial<Settings>) => {
    await choose(change);
    await askWorker('sitesChanged', {});
  };
  const setting = (name: string) => ({
    query,
    title: t(`settings.${name}`),
    hint: t(`settings.${name}.hint`),
    words: t(`settings.${name}.words`),
  });
  return (
    <>
      <header className="page-head">
        <h1>{t('shell.settings')}</h1>
        <p className="lede">{t('settings.lede')}</p>
      </header>
      <div className="controls">
        <FilterField label={t('settings.search')} value={query} onChange={setQuery} />
      </div>
      <div className="settings">
        <Setting {...setting('enabled')}>
          <Switch checked={settings.enabled} onChange={(enabled) => void chooseSites({ enabled })}>
            {t('switch.everywhere')}
          </Switch>
        </Setting>
        <Setting {...setting('density')}>
          <Choices
            label={t('settings.density')}
            value={settings.density}
            onChange={(density) => void choose({ density })}
            options={(['first', 'all'] as const).map((value) => ({
              value,
              text: t(`settings.density.${value}`),
            }))}
          />
        </Setting>
        <Setting {...setting('types')}>
          <TypeSwitches
            unmarked={settings.unmarkedTypes}
            dense={settings.density === 'all'}
            onChange={(unmarkedTypes) => void choose({ unmarkedTypes })}
          />
        </Setting>
        <Setting {...setting('privateMarks')}>
          <Switch checked={settings.privateMarks} onChange={(privateMarks) => void choose({ privateMarks })}>
            {t('settings.privateMarks.on')}
          </Switch>
        </Setting>
        <Setting {...setting('hoverDelay')}>
          <Choices
            label={t('settings.hoverDelay')}
            value={settings.hoverDelay}
            onChange={(hoverDelay) => void choose({ hoverDelay })}
            options={[...new Set([...delays, settings.hoverDelay])]
              .sort((a, b) => a - b)
              .map((value) => ({ value, text: t('settings.hoverDelay.ms', { ms: value }) }))}
          />
        </Setting>
        <Setting {...setting('hoverKey')}>
          <Choices
            label={t('settings.hoverKey')}
            value={settings.hoverKey}
            onChange={(hoverKey) => void choose({ hoverKey })}
            options={keys.map((value) => ({ value, text: t(`settings.hoverKey.${value}`) }))}
          />
        </Setting>
        <Setting {...setting('allowed')}>
          {granted && <GrantedSites sites={granted} onRemove={(origin) => void takeBack(origin)} />}
          <HostField
            label={t('settings.allowed.add')}
            known={(granted ?? []).map(({ origin }) => siteOf(origin))}
            onAdd={(host) => void requestSites(originOf(host))}
          />
        </Setting>
        <Setting {...setting('sites')}>
          <OffSites
            own={settings.offHosts}
            prefilled={prefilledLeft(settings)}
            excepted={settings.onHosts}
            onTurn={(host, on) => void chooseSites(withSite(settings, host, on))}
            onRestore={() => void chooseSites({ onHosts: [] })}
          />
        </Setting>
        <Setting {...setting('language')}>
          <Choices
            label={t('settings.language')}
            value={settings.language}
            onChange={(language) => void choose({ language })}
            options={languages.map((value) => ({ value, text: t(`settings.language.${value}`) }))}
          />
        </Setting>
        <Setting {...setting('theme')}>
          <Choices
            label={t('settings.theme')}
            value={settings.theme}
            onChange={(theme) => void choose({ theme })}
            options={themes.map((value) => ({ value, text: t(`settings.theme.${value}`) }))}
          />
        </Setting>
        <Setting {...setting('shortcuts')}>
          <Shortcuts shortcuts={shortcuts} />
          <Button icon="external" onClick={() => void openShortcutSettings()}>
            {t('settings.shortcuts.change')}
          </Button>
        </Setting>
        <Setting {...setting('muted')}>
          <a href={links.muted}>{t('settings.muted.open')}</a>
        </Setting>
      </div>
    </>
  );
}
