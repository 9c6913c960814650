/** Starts a page of ours: the reader's language and theme, and a boundary that says what failed. */
import { type ReactNode, StrictMode, useEffect, useMemo, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { createTranslator, pickLanguage } from '#components/i18n.ts';
import { LanguageProvider, type LanguageTag } from '#components/language.tsx';
import { type Links, LinksProvider } from '#components/links.tsx';
import type { Settings } from '#lib/settings/settings.ts';
import { loadSettings, watchSettings } from '#lib/settings/store.ts';
import { Boundary } from './Boundary.tsx';
import { type Catalog, loadCatalog } from './catalogs.ts';

interface MountOptions {
  /** Key of the page's title. */
  titleKey: string;
  links: Links;
  render: (settings: Settings) => ReactNode;
}

interface Words {
  language: LanguageTag;
  catalog: Catalog;
}

async function wordsIn(language: LanguageTag): Promise<Words> {
  return { language, catalog: await loadCatalog(language) };
}

/** Renders into `#root` once settings and words are there, and follows the changes of both. */
export async function mount(options: MountOptions): Promise<void> {
  // Most readers never choose a language: the browser's is fetched while the settings are read.
  const expected = wordsIn(pickLanguage('auto', navigator.languages));
  const settings = await loadSettings();
  const language = pickLanguage(settings.language, navigator.languages);
  const words = (await expected).language === language ? await expected : await wordsIn(language);
  showTheme(settings);
  createRoot(document.getElementById('root')!).render(
    <StrictMode>
      <Surface {...options} initial={settings} initialWords={words} />
    </StrictMode>,
  );
}

interface SurfaceProps extends MountOptions {
  initial: Settings;
  initialWords: Words;
}

function Surface({ titleKey, links, render, initial, initialWords }: SurfaceProps) {
  const [settings, setSettings] = useState(initial);
  const [words, setWords] = useState(initialWords);
  useEffect(() => watchSettings(setSettings), []);
  const wanted = pickLanguage(settings.language, navigator.languages);
  useEffect(() => {
    let current = true;
    if (wanted !== words.language) wordsIn(wanted).then((next) => current && setWords(next));
    return () => {
      current = false;
    };
  }, [wanted, words]);
  const value = useMemo(() => ({ t: createTranslator(words.catalog), language: words.language }), [words]);
  useEffect(() => {
    document.documentElement.lang = value.language;
    document.title = value.t(titleKey);
  }, [value, titleKey]);
  useEffect(() => showTheme(settings), [settings]);
  return (
    <LanguageProvider value={value}>
      <LinksProvider value={links}>
        <Boundary>{render(settings)}</Boundary>
      </LinksProvider>
    </LanguageProvider>
  );
}

function showTheme({ theme }: Settings): void {
  if (theme === 'auto') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}
