/** The reader's language for everything below it: the translator and what `Intl` is asked in. */
import { createContext, type ReactNode, useContext } from 'react';
import type { Translate } from './i18n.ts';

export const languageTags = ['zh-CN', 'zh-TW', 'en'] as const;
export type LanguageTag = (typeof languageTags)[number];

export interface Language {
  t: Translate;
  language: LanguageTag;
}

const Context = createContext<Language | undefined>(undefined);

export function LanguageProvider({ value, children }: { value: Language; children: ReactNode }) {
  return <Context value={value}>{children}</Context>;
}

export function useLanguage(): Language {
  const value = useContext(Context);
  if (!value) throw new Error('useLanguage stands outside a LanguageProvider');
  return value;
}

/** The language of a surface: the reader's choice, else the first language of the browser that we have. */
export function pickSurfaceLanguage(
  choice: 'auto' | LanguageTag,
  browserLanguages: readonly string[],
): LanguageTag {
  if (choice !== 'auto') return choice;
  for (const language of browserLanguages) {
    if (/^zh\b/i.test(language)) return /\b(hant|tw|hk|mo)\b/i.test(language) ? 'zh-TW' : 'zh-CN';
    if (/^en\b/i.test(language)) return 'en';
  }
  return 'en';
}
