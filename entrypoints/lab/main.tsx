/** The lab needs no extension around it: language and theme are the browser's, nothing is stored or asked for. */
import '../../assets/styles/base.css';
import '../../assets/styles/parts.css';
import '../../assets/styles/reading.css';
import '../library/library.css';
import '../library/browse.css';
import '../library/settings.css';
import '../welcome/welcome.css';
import '../sidepanel/sidepanel.css';
import '../popup/popup.css';
import './lab.css';
import { createRoot } from 'react-dom/client';
import { createTranslator, pickLanguage } from '#components/i18n.ts';
import { LanguageProvider } from '#components/language.tsx';
import { loadCatalog } from '../surface/catalogs.ts';
import { Lab } from './Lab.tsx';

const language = pickLanguage('auto', navigator.languages);
document.documentElement.lang = language;
const catalog = await loadCatalog(language);
createRoot(document.getElementById('root')!).render(
  <LanguageProvider value={{ language, t: createTranslator(catalog) }}>
    <Lab />
  </LanguageProvider>,
);
