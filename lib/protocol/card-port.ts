/**
 * What the content script and the card's script agree on. The card's script is injected on the first hover
 * into the same isolated world and leaves its maker in a slot of the global object, which no page can see.
 */
import type { CardView, Term } from './page.ts';
import type { FailureCode } from './result.ts';

/** Name of the slot on `globalThis`. */
export const cardSlot = 'pangzhuCard';

export interface CardBox {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** One card to be shown. */
export interface CardRequest {
  view: CardView;
  /** Others of the same name that nothing on the page tells apart from it. */
  others: readonly CardView[];
  /** The name as the page writes it. */
  form: string;
  /** Can the sentence around the mention be kept? */
  canSave: boolean;
  /** The rectangle of the mention's line that is being read, in the window's coordinates, now. */
  anchor: () => CardBox | undefined;
  /** An element in which the mention stands; the card watches what scrolls it. */
  context: Element;
  tone: 'light' | 'dark';
}

export type CardAnswer = { ok: true } | { ok: false; code: FailureCode };
/** `undo` is given when it worked. */
export type UndoableAnswer = CardAnswer & { undo?: () => Promise<CardAnswer> };

/** What a reader may say of a mark. */
export type Saying =
  | { kind: 'not-this' }
  | { kind: 'mute'; everywhere: boolean }
  | { kind: 'means'; meansId: string; everywhere: boolean };

/** What a card may ask for. All of it can be undone, nothing of it deletes or exports. */
export interface CardHost {
  /** Chosen by the reader; `auto` follows the page. */
  readonly theme: 'auto' | 'light' | 'dark';
  readonly language: 'zh-CN' | 'zh-TW' | 'en';
  openBriefing(briefingId: string): void;
  openTerm(termId: string): void;
  /** Keeps the sentence around the mention that `request` was made for. */
  saveSentence(request: CardRequest): Promise<CardAnswer>;
  /** Says something of the mark that `request` was made for. */
  say(request: CardRequest, saying: Saying): Promise<UndoableAnswer>;
  /** What the base knows of another thing; undefined when it can't be had. */
  view(termId: string): Promise<CardView | undefined>;
  /** Things of the base whose names match; at most eight. */
  findTerm(query: string): Promise<readonly Term[]>;
  /** The card was closed by its own button or pinned: the next hover opens another one. */
  onReleased(): void;
}

export interface CardPort {
  show(request: CardRequest): void;
  /** Closes the card that is not pinned; with `pinned`, all of them. Says whether there was one. */
  close(pinned?: boolean): boolean;
  /** Is any card to be seen, pinned ones included? */
  isOpen(): boolean;
  /** The open card that is not pinned, in the window's coordinates. */
  box(): CardBox | undefined;
  /** Moves the keyboard's focus into the card: only when the reader asks for it. */
  focus(): void;
  /** Is the reader working in a card by keyboard? Then it stays whatever the pointer does. */
  hasFocus(): boolean;
  /** Is this node the host of our cards? */
  owns(node: Node): boolean;
  /** Leaves the page as it was. */
  remove(): void;
}

export type MakeCard = (host: CardHost) => CardPort;
