/** Our words in every language: those of the surfaces and those of the card. */
import type { LanguageTag } from '#components/language.tsx';
import cardEn from '../../assets/locales/card.en.json';
import cardZh from '../../assets/locales/card.zh-CN.json';
import cardTw from '../../assets/locales/card.zh-TW.json';
import en from '../../assets/locales/en.json';
import zh from '../../assets/locales/zh-CN.json';
import tw from '../../assets/locales/zh-TW.json';

export const catalogs: Record<LanguageTag, Record<string, string>> = {
  en: { ...cardEn, ...en },
  'zh-CN': { ...cardZh, ...zh },
  'zh-TW': { ...cardTw, ...tw },
};
