/** The card's script, injected on the first hover: leaves the maker of cards where the content script finds it. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createCardSurface } from '#components/card/card-surface.tsx';
import { cardSlot, type MakeCard } from '#lib/protocol/card-port.ts';
import en from '../assets/locales/card.en.json';
import zh from '../assets/locales/card.zh-CN.json';
import tw from '../assets/locales/card.zh-TW.json';

export default defineUnlistedScript(() => {
  const make: MakeCard = (host) => createCardSurface(host, { en, 'zh-CN': zh, 'zh-TW': tw });
  (globalThis as Record<string, unknown>)[cardSlot] = make;
});
