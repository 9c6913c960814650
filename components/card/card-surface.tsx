/**
 * Puts cards over a page: in a closed shadow tree on a host without size or attributes, in the browser's top
 * layer, beside the line being read and never over it. Knows how cards stand; what they say is PageCard's.
 */
import type { CardHost, CardPort, CardRequest } from '#lib/protocol/card-port.ts';
import tokens from '../../assets/styles/tokens.css?inline';
import { createTranslator } from '../i18n.ts';
import type { Language, LanguageTag } from '../language.tsx';
import frame from './card.css?inline';
import body from './card-body.css?inline';
import foot from './card-foot.css?inline';
import { StandingCard } from './standing-card.tsx';

export type CardCatalogs = Readonly<Record<LanguageTag, Record<string, string>>>;

/** More pinned cards than this would cover what they are about; the oldest goes. */
const mostPinned = 3;

/** Events of a card are its own: a page that closes its menus on any click keeps them. */
const kept = [
  'click dblclick auxclick contextmenu pointerdown pointerup mousedown mouseup mouseover mouseout',
  'touchstart touchend wheel keydown keyup keypress focusin focusout',
].flatMap((names) => names.split(' '));

export function createCardSurface(host: CardHost, catalogs: CardCatalogs): CardPort {
  const language: Language = {
    language: host.language,
    t: createTranslator(catalogs[host.language], catalogs.en),
  };
  const element = document.createElement('div');
  const root = element.attachShadow({ mode: 'closed' });
  root.adoptedStyleSheets = [tokens.replaceAll(':root', ':host'), frame, body, foot].map((css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    return sheet;
  });
  for (const type of kept) root.addEventListener(type, (event) => event.stopPropagation(), { passive: true });

  let current: StandingCard | undefined;
  const pinned: StandingCard[] = [];

  const tidy = () => {
    if (!current && !pinned.length) element.remove();
  };
  const drop = (card: StandingCard) => {
    card.remove();
    if (card === current) current = undefined;
    const at = pinned.indexOf(card);
    if (at >= 0) pinned.splice(at, 1);
    tidy();
  };
  const togglePin = (card: StandingCard) => {
    if (card.pinned) {
      drop(card);
      return;
    }
    card.pin();
    pinned.push(card);
    if (card === current) current = undefined;
    if (pinned.length > mostPinned) drop(pinned[0]!);
    host.onReleased();
  };
  const closeByButton = (card: StandingCard) => {
    const released = card === current;
    drop(card);
    if (released) host.onReleased();
  };

  return {
    show(request: CardRequest) {
      if (current) drop(current);
      const home =
        modalAround(request.context) ?? fullScreenAround(request.context) ?? document.documentElement;
      if (element.parentNode !== home) home.append(element);
      current = new StandingCard({ request, host, root, language, onPin: togglePin, onClose: closeByButton });
    },
    close(withPinned = false) {
      const cards = [...(current ? [current] : []), ...(withPinned ? pinned : [])];
      for (const card of cards) drop(card);
      return cards.length > 0;
    },
    isOpen: () => current !== undefined || pinned.length > 0,
    box: () => current?.box(),
    focus: () => (current ?? pinned.at(-1))?.focus(),
    hasFocus: () => [...pinned, ...(current ? [current] : [])].some((card) => card.hasFocus()),
    owns: (node) => node === element,
    remove() {
      for (const card of [...pinned, ...(current ? [current] : [])]) drop(card);
      element.remove();
    },
  };
}

/** Beside a modal dialog everything is inert, the top layer too: there the host has to stand inside of it. */
function modalAround(context: Element): Element | undefined {
  return context.closest('dialog:modal') ?? undefined;
}

/** So is everything outside of what fills the screen. */
function fullScreenAround(context: Element): Element | undefined {
  return context.closest(':fullscreen') ?? undefined;
}
