/**
 * Marks and cards on the sample article: the same page side as on websites, started on this one element. What
 * the worker injects into websites is bundled here, since nothing is injected into our own pages.
 */
import { type RefObject, useEffect, useRef } from 'react';
import { browser } from 'wxt/browser';
import { createCardSurface } from '#components/card/card-surface.tsx';
import { useLanguage } from '#components/language.tsx';
import { markCss } from '#lib/page/mark-style.ts';
import { OverlaySurface } from '#lib/page/overlay-surface.ts';
import { type Page, startPage } from '#lib/page/start-page.ts';
import type { Settings } from '#lib/settings/settings.ts';
import en from '../../assets/locales/card.en.json';
import zh from '../../assets/locales/card.zh-CN.json';
import tw from '../../assets/locales/card.zh-TW.json';
import { askMatcher } from '../surface/worker.ts';

export function useSampleMarks(article: RefObject<HTMLElement | null>, settings: Settings): void {
  const { language } = useLanguage();
  const page = useRef<Page>(undefined);
  const choices = useRef(settings);
  choices.current = settings;

  useEffect(() => {
    const root = article.current;
    if (!root) return;
    const sheets = document.adoptedStyleSheets;
    const started = startPage({
      ask: askMatcher,
      settings: choices.current,
      language,
      root,
      top: false,
      style: async (name) => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(markCss(name));
        document.adoptedStyleSheets = [...sheets, sheet];
      },
      loadCard: async () => (host) => createCardSurface(host, { en, 'zh-CN': zh, 'zh-TW': tw }),
      loadOverlay: async () => () => new OverlaySurface(),
      alive: () => browser.runtime?.id !== undefined,
    });
    page.current = started;
    return () => {
      started.stop();
      document.adoptedStyleSheets = sheets;
    };
  }, [article, language]);

  useEffect(() => page.current?.update(settings), [settings]);
}
