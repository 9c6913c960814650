/** The reader's language for everything below it: the translator and what `Intl` is asked in. */
import { createContext, type ReactNode, useContext } from 'react';
import type { Translate } from './i18n.ts';

export type LanguageTag = 'zh-CN' | 'zh-TW' | 'en';

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

/** What a base or a page says has a language of its own, whatever the reader's is; undefined where nothing tells. */
export const langOf = (text: string): 'zh-CN' | undefined =>
  /\p{Script=Han}/u.test(text) ? 'zh-CN' : undefined;
