/**
 * Turns keys into the reader's words. Catalogs are flat objects: key → text with `{name}` places. Nothing
 * here knows where catalogs or the choice of language come from.
 */

export type Translate = (key: string, params?: Record<string, string | number>) => string;

/**
 * A translator over one catalog. A key that is missing is looked up in `fallback` and at last shown itself,
 * so that a gap is seen and nothing breaks. With `params.count` 1, `KEY.one` is taken where the same catalog
 * has it: a language without plural forms doesn't borrow another's.
 */
export function createTranslator(
  catalog: Record<string, string>,
  fallback: Record<string, string> = {},
): Translate {
  return (key, params = {}) => {
    const names = params.count === 1 ? [`${key}.one`, key] : [key];
    const find = (words: Record<string, string>) => {
      const name = names.find((candidate) => Object.hasOwn(words, candidate));
      return name === undefined ? undefined : words[name];
    };
    const text = find(catalog) ?? find(fallback) ?? key;
    return text.replace(/\{(\w+)\}/g, (place, name: string) =>
      Object.hasOwn(params, name) ? String(params[name]) : place,
    );
  };
}

/** The reader's language: their choice, else the first language of the browser that we have. */
export function pickLanguage(
  setting: 'auto' | 'zh-CN' | 'zh-TW' | 'en',
  browserLanguages: readonly string[],
): 'zh-CN' | 'zh-TW' | 'en' {
  if (setting !== 'auto') return setting;
  for (const language of browserLanguages) {
    if (/^zh\b/i.test(language)) return /\b(hant|tw|hk|mo)\b/i.test(language) ? 'zh-TW' : 'zh-CN';
    if (/^en\b/i.test(language)) return 'en';
  }
  return 'en';
}
