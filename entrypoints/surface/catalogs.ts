/** Our words in both languages: those of the surfaces and those of the card. */
import cardEn from '../../assets/locales/card.en.json';
import cardZh from '../../assets/locales/card.zh-CN.json';
import en from '../../assets/locales/en.json';
import zh from '../../assets/locales/zh-CN.json';

export const catalogs: Record<'en' | 'zh-CN', Record<string, string>> = {
  en: { ...cardEn, ...en },
  'zh-CN': { ...cardZh, ...zh },
};
