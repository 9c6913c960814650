/** Starts a page of ours: the reader's language and theme, and a boundary that says what failed. */
import { type ReactNode, StrictMode, useEffect, useMemo, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { createTranslator } from '#components/i18n.ts';
import { LanguageProvider, pickSurfaceLanguage } from '#components/language.tsx';
import { type Links, LinksProvider } from '#components/links.tsx';
import type { Settings } from '#lib/settings/settings.ts';
import { loadSettings, watchSettings } from '#lib/settings/store.ts';
import { Boundary } from './Boundary.tsx';
import { catalogs } from './catalogs.ts';

interface MountOptions {
  /** Key of the page's title. */
  titleKey: string;
  links: Links;
  render: (settings: Settings) => ReactNode;
}

/** Renders into `#root` once the settings are read, and follows their changes. */
export async function mount(options: MountOptions): Promise<void> {
  const settings = await loadSettings();
  const root = createRoot(document.getElementById('root')!);
  root.render(
    <StrictMode>
      <Surface {...options} initial={settings} />
    </StrictMode>,
  );
}

function Surface({ titleKey, links, render, initial }: MountOptions & { initial: Settings }) {
  const [settings, setSettings] = useState(initial);
  useEffect(() => watchSettings(setSettings), []);
  const language = pickSurfaceLanguage(settings.surfaceLanguage, navigator.languages);
  const value = useMemo(() => ({ t: createTranslator(catalogs[language]), language }), [language]);
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = value.t(titleKey);
  }, [language, value, titleKey]);
  useEffect(() => {
    if (settings.theme === 'auto') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = settings.theme;
  }, [settings.theme]);
  return (
    <LanguageProvider value={value}>
      <LinksProvider value={links}>
        <Boundary>{render(settings)}</Boundary>
      </LinksProvider>
    </LanguageProvider>
  );
}
