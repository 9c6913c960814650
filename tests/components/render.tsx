/** Renders a component to HTML in a language, as a surface would. */
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { createTranslator } from '#components/i18n.ts';
import { LanguageProvider, type LanguageTag } from '#components/language.tsx';
import { LinksProvider, libraryLinks } from '#components/links.tsx';
import { catalog } from './words.ts';

export function render(node: ReactNode, language: LanguageTag = 'zh-CN'): string {
  return renderToStaticMarkup(
    <LanguageProvider value={{ t: createTranslator(catalog(language)), language }}>
      <LinksProvider value={libraryLinks('', false)}>{node}</LinksProvider>
    </LanguageProvider>,
  );
}

/** What a reader sees of it. */
export const textOf = (html: string): string =>
  html
    .replace(/<[^>]*>/g, '')
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
