/** One card on the page: its place, its pin, its end. */
import { autoUpdate, computePosition, flip, offset, type Placement, shift, size } from '@floating-ui/dom';
import { StrictMode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot, type Root } from 'react-dom/client';
import type { CardBox, CardHost, CardRequest } from '#lib/protocol/card-port.ts';
import { type Language, LanguageProvider } from '../language.tsx';
import { PageCard } from './PageCard.tsx';

/** Pixels between the line and the card, and between the card and the window's edge. */
const gap = 7;
const edge = 8;
/** A card lower than this shows too little to be read: it stands beside the name then, not above or below. */
const lowest = 88;
/** A card lower than this scrolls as a whole: head and foot would leave nothing for what is between. */
const tight = 200;
const highest = 460;

interface StandingCardOptions {
  request: CardRequest;
  host: CardHost;
  root: ShadowRoot;
  language: Language;
  onPin: (card: StandingCard) => void;
  onClose: (card: StandingCard) => void;
}

export class StandingCard {
  pinned = false;
  private readonly options: StandingCardOptions;
  private readonly place = document.createElement('div');
  private readonly react: Root;
  private readonly stopFollowing: () => void;
  /**
   * Above or below, as first chosen: a card that grows doesn't jump. In a window (a frame, often) with room for
   * neither it stands to the side of the name and scrolls as a whole.
   */
  private side: Placement | undefined;
  private gone = false;
  /** What had the focus before the reader went into the card. */
  private before: Element | null = null;

  constructor(options: StandingCardOptions) {
    this.options = options;
    const { request, host, root } = options;
    this.place.className = 'card-place';
    this.place.dataset.theme = host.theme === 'auto' ? request.tone : host.theme;
    this.place.popover = 'manual';
    this.place.addEventListener('mousedown', keepFocus);
    this.place.addEventListener('keydown', (event) => this.leaveByTab(event));
    root.append(this.place);
    this.react = createRoot(this.place);
    // At once: the place is chosen by the size the card really has.
    flushSync(() => this.render());
    this.place.showPopover();
    const reference = {
      getBoundingClientRect: () => asRect(request.anchor()),
      contextElement: request.context,
    };
    this.stopFollowing = autoUpdate(reference, this.place, () => void this.stand(reference));
  }

  /** Stays where it is in the window from now on. */
  pin(): void {
    this.pinned = true;
    this.stopFollowing();
    this.render();
  }

  box(): CardBox | undefined {
    return this.gone ? undefined : this.place.getBoundingClientRect();
  }

  /** Goes into the card, which a screen reader then reads out as a whole. */
  focus(): void {
    if (!this.hasFocus()) this.before = document.activeElement;
    const card = this.place.querySelector<HTMLElement>('.card');
    if (card) card.dataset.keyboard = '';
    card?.focus({ preventScroll: true });
  }

  hasFocus(): boolean {
    return this.options.root.activeElement !== null && this.place.contains(this.options.root.activeElement);
  }

  remove(): void {
    if (this.gone) return;
    if (this.hasFocus()) this.giveFocusBack();
    this.gone = true;
    this.stopFollowing();
    this.react.unmount();
    this.place.remove();
  }

  private giveFocusBack(): void {
    if (this.before instanceof HTMLElement || this.before instanceof SVGElement) {
      this.before.focus({ preventScroll: true });
    }
    if (this.hasFocus()) (this.options.root.activeElement as HTMLElement).blur();
  }

  /** The host is the page's last element: beyond the card's last button the reader is back where they came from. */
  private leaveByTab(event: KeyboardEvent): void {
    if (event.key !== 'Tab' || event.altKey || event.ctrlKey || event.metaKey) return;
    const stops = [...this.place.querySelectorAll<HTMLElement>('button:not(:disabled), input')];
    const at = stops.indexOf(this.options.root.activeElement as HTMLElement);
    const leaves = event.shiftKey ? at <= 0 : at === stops.length - 1;
    if (!leaves) return;
    event.preventDefault();
    this.giveFocusBack();
  }

  private moveBy(dx: number, dy: number): void {
    if (!this.pinned) return;
    const { left, top, width, height } = this.place.getBoundingClientRect();
    const within = (at: number, size: number, room: number) =>
      Math.max(edge, Math.min(at, Math.max(edge, room - size - edge)));
    this.place.style.left = `${within(left + dx, width, innerWidth)}px`;
    this.place.style.top = `${within(top + dy, height, innerHeight)}px`;
  }

  private readonly onMove = (dx: number, dy: number) => this.moveBy(dx, dy);

  private async stand(reference: {
    getBoundingClientRect: () => DOMRect;
    contextElement: Element;
  }): Promise<void> {
    if (this.gone || this.pinned) return;
    if (!this.options.request.anchor()) return this.options.onClose(this);
    const { side } = this;
    const isLow = roomAround(reference.getBoundingClientRect()) < lowest;
    const { x, y, placement } = await computePosition(reference, this.place, {
      strategy: 'fixed',
      placement: side ?? (isLow ? 'right-start' : 'bottom-start'),
      middleware: [
        offset(gap),
        ...(side
          ? []
          : [
              flip({
                padding: edge,
                fallbackPlacements: [isLow ? 'left-start' : 'top-start'],
                crossAxis: false,
              }),
            ]),
        shift({ padding: edge, crossAxis: isLow }),
        size({
          padding: edge,
          apply: ({ availableHeight }) => {
            const room = isLow ? innerHeight - 2 * edge : Math.max(lowest, Math.floor(availableHeight));
            this.place.style.setProperty('--card-room', `${Math.min(highest, room)}px`);
            this.place.toggleAttribute('data-tight', room < tight);
          },
        }),
      ],
    });
    if (this.gone || this.pinned) return;
    this.side = placement;
    this.place.style.left = `${Math.round(x)}px`;
    this.place.style.top = `${Math.round(y)}px`;
    this.place.dataset.placed = '';
  }

  private render(): void {
    const { request, host, language, onPin, onClose } = this.options;
    this.react.render(
      <StrictMode>
        <LanguageProvider value={language}>
          <PageCard
            view={request.view}
            others={request.others}
            form={request.form}
            canSave={request.canSave}
            pinned={this.pinned}
            onPin={() => onPin(this)}
            onMove={this.onMove}
            onClose={() => onClose(this)}
            onOpenBriefing={host.openBriefing}
            onOpenTerm={host.openTerm}
            onSave={() => (isSeen() ? host.saveSentence(request) : refused)}
            onSay={(saying) => (isSeen() ? host.say(request, saying) : refused)}
            onView={host.view}
            onFindTerm={host.findTerm}
          />
        </LanguageProvider>
      </StrictMode>,
    );
  }
}

/** The larger of the rooms above and below a line, in pixels. */
const roomAround = ({ top, bottom }: DOMRect): number => Math.max(top, innerHeight - bottom) - gap - edge;

const refused = Promise.resolve({ ok: false, code: 'refused' } as const);

/** A page that makes itself see-through to have buttons pressed unseen gets nothing from us. */
const isSeen = () => Number(getComputedStyle(document.documentElement).opacity) > 0.9;

/** A press on a button leaves focus and selection where the reader had them. */
function keepFocus(event: MouseEvent): void {
  if (event.target instanceof Element && event.target.closest('button')) event.preventDefault();
}

function asRect(box: CardBox | undefined): DOMRect {
  if (!box) return new DOMRect();
  return new DOMRect(box.left, box.top, box.right - box.left, box.bottom - box.top);
}
