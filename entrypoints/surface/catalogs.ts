/** Our words, one language at a time: those of the surfaces and those of the card. Each is a file of its own. */
import type { LanguageTag } from '#components/language.tsx';

export type Catalog = Record<string, string>;

const parts: Record<LanguageTag, () => Promise<{ default: Catalog }[]>> = {
  en: () =>
    Promise.all([import('../../assets/locales/card.en.json'), import('../../assets/locales/en.json')]),
  'zh-CN': () =>
    Promise.all([import('../../assets/locales/card.zh-CN.json'), import('../../assets/locales/zh-CN.json')]),
  'zh-TW': () =>
    Promise.all([import('../../assets/locales/card.zh-TW.json'), import('../../assets/locales/zh-TW.json')]),
};

export async function loadCatalog(language: LanguageTag): Promise<Catalog> {
  return Object.assign({}, ...(await parts[language]()).map((part) => part.default));
}
