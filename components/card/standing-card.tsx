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
/** A card lower than this shows too little to be read. */
const lowest = 150;
const highest = 440;

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
  /** Above or below, as first chosen: a card that grows doesn't jump. */
  private side: Placement | undefined;
  private gone = false;

  constructor(options: StandingCardOptions) {
    this.options = options;
    const { request, host, root } = options;
    this.place.className = 'card-place';
    this.place.dataset.theme = host.theme === 'auto' ? request.tone : host.theme;
    this.place.popover = 'manual';
    this.place.addEventListener('mousedown', keepFocus);
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

  focus(): void {
    this.place.querySelector<HTMLElement>('button')?.focus();
  }

  remove(): void {
    if (this.gone) return;
    this.gone = true;
    this.stopFollowing();
    this.react.unmount();
    this.place.remove();
  }

  private async stand(reference: {
    getBoundingClientRect: () => DOMRect;
    contextElement: Element;
  }): Promise<void> {
    if (this.gone || this.pinned) return;
    if (!this.options.request.anchor()) return this.options.onClose(this);
    const { side } = this;
    const { x, y, placement } = await computePosition(reference, this.place, {
      strategy: 'fixed',
      placement: side ?? 'bottom-start',
      middleware: [
        offset(gap),
        ...(side ? [] : [flip({ padding: edge, fallbackPlacements: ['top-start'], crossAxis: false })]),
        shift({ padding: edge }),
        size({
          padding: edge,
          apply: ({ availableHeight }) => {
            const room = Math.min(highest, Math.max(lowest, Math.floor(availableHeight)));
            this.place.style.setProperty('--card-room', `${room}px`);
          },
        }),
      ],
    });
    if (this.gone || this.pinned) return;
    this.side = placement;
    this.place.dataset.side = placement.startsWith('top') ? 'top' : 'bottom';
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
            form={request.form}
            canSave={request.canSave}
            pinned={this.pinned}
            onPin={() => onPin(this)}
            onClose={() => onClose(this)}
            onOpenBriefing={host.openBriefing}
            onOpenTerm={host.openTerm}
            onSave={() => (isSeen() ? host.saveSentence(request) : refused)}
            onMute={(everywhere) => (isSeen() ? host.mute(request, everywhere) : refused)}
          />
        </LanguageProvider>
      </StrictMode>,
    );
  }
}

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
