/** Reads the catalogs and the sources that use them, for the tests of our words. */
import { globSync, readFileSync } from 'node:fs';
import type { LanguageTag } from '#components/language.tsx';

const read = (path: string): Record<string, string> => JSON.parse(readFileSync(path, 'utf8'));

/** Surfaces' and card's words of one language. */
export const catalog = (language: LanguageTag): Record<string, string> => ({
  ...read(`assets/locales/card.${language}.json`),
  ...read(`assets/locales/${language}.json`),
});

export interface Use {
  file: string;
  /** The key as written; `type.*` stands for a key made from a template. */
  key: string;
}

const call = /\bt\(/g;
const literal = /'([^'\n]+)'|`([^`\n]+)`/g;
const titles = /titleKey: '([^']+)'/g;
/** A word of its own or words with dots; what else stands between quotes in a call is no key. */
const keyLike = /^[a-z][\w*-]*(\.[\w*-]+)*$/i;

/** Keys that a source asks for: every key-like text within a call of `t`, choices included. */
export function usesIn(file: string, source: string): Use[] {
  const found: string[] = [];
  for (const { index } of source.matchAll(call)) {
    for (const [, plain, template] of argumentsAt(source, index + 2).matchAll(literal)) {
      found.push(plain ?? template!.replace(/\$\{[^}]*\}/g, '*'));
    }
  }
  for (const [, key] of source.matchAll(titles)) found.push(key!);
  return found.filter((key) => keyLike.test(key)).map((key) => ({ file, key }));
}

/** The text from `start` to the parenthesis that closes the call. */
function argumentsAt(source: string, start: number): string {
  let depth = 1;
  let at = start;
  while (at < source.length && depth > 0) {
    if (source[at] === '(') depth += 1;
    if (source[at] === ')') depth -= 1;
    at += 1;
  }
  return source.slice(start, at - 1);
}

/** All uses in components and entrypoints. */
export const uses = (): Use[] =>
  globSync('{components,entrypoints}/**/*.{ts,tsx}').flatMap((file) =>
    usesIn(file, readFileSync(file, 'utf8')),
  );

/** Does a key, as used, stand for this key of a catalog? Plural forms belong to their key. */
export function stands(used: string, key: string): boolean {
  const base = key.replace(/\.one$/, '');
  const pattern = used.split('*').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${pattern.join('[\\w-]+')}$`).test(base);
}

/** `{place}`s of a text, sorted. */
export const placesOf = (text: string): string[] => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort();
