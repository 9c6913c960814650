/**
 * Brings cards up: fetches what the base knows and, at first, the card's script; shows the card when both are
 * there and the reader still waits. Owns which mention has a card open.
 */
import type { CardAnswer, CardHost, CardPort, CardRequest, MakeCard } from '#lib/protocol/card-port.ts';
import type { Ask } from '#lib/protocol/channel.ts';
import type { CardView, pageToWorker } from '#lib/protocol/page.ts';
import type { Result } from '#lib/protocol/result.ts';
import { type Hit, rectsOf } from './hit.ts';
import type { Mention } from './mentions.ts';
import { toneOf } from './viewport.ts';

export interface CardControlOptions {
  ask: Ask<typeof pageToWorker>;
  load: () => Promise<MakeCard | undefined>;
  theme: () => CardHost['theme'];
  language: CardHost['language'];
  saveSentence: (hit: Hit) => Promise<CardAnswer>;
  /** A name was taken back on this page, or given back. */
  onMuted: (hit: Hit, muted: boolean) => void;
  /** A card opened for this mention, or none is open. */
  onCurrent: (hit: Hit | undefined) => void;
}

export class CardControl {
  private readonly options: CardControlOptions;
  private port: Promise<CardPort | undefined> | undefined;
  private made: CardPort | undefined;
  private shown: CardPort | undefined;
  private hit: Hit | undefined;
  private readonly hits = new WeakMap<CardRequest, Hit>();
  private prepared: { mention: Mention; reply: Promise<Result<CardView>> } | undefined;
  private attempt = 0;

  constructor(options: CardControlOptions) {
    this.options = options;
  }

  /** The mention that has a card, or is about to get one. */
  current(): { hit: Hit; card?: CardPort } | undefined {
    if (!this.hit) return undefined;
    return this.shown ? { hit: this.hit, card: this.shown } : { hit: this.hit };
  }

  /** Fetches what a card needs before it is asked for. */
  prepare({ mention }: Hit): void {
    this.port ??= this.load();
    if (this.prepared?.mention !== mention) this.prepared = { mention, reply: this.fetch(mention) };
  }

  /** Opens the card of a mention; `at` tells on which of its lines the pointer is. */
  async open(hit: Hit, at: { x: number; y: number }): Promise<void> {
    const attempt = ++this.attempt;
    this.hit = hit;
    this.shown = undefined;
    const line = lineAt(hit, at);
    this.port ??= this.load();
    const [reply, port] = await Promise.all([
      this.options.ask('card', { id: hit.mention.term.id }),
      this.port,
    ]);
    if (attempt !== this.attempt) return;
    if (!port || !reply.ok || !rectsOf(hit).length) {
      // A script that didn't come is asked for again at the next hover.
      if (!port) this.port = undefined;
      this.hit = undefined;
      return;
    }
    const request: CardRequest = {
      view: reply.value,
      form: formOf(hit),
      canSave: true,
      anchor: () => {
        const rects = rectsOf(hit);
        return rects[line] ?? rects[0];
      },
      context: hit.block.owner,
      tone: toneOf(hit.block.owner),
    };
    this.hits.set(request, hit);
    this.shown = port;
    port.show(request);
    this.options.onCurrent(hit);
  }

  /** Closes the card (and with `pinned` those that were pinned). Says whether there was one. */
  close(pinned = false): boolean {
    this.attempt++;
    const had = this.hit !== undefined;
    const closed = this.made?.close(pinned) ?? false;
    this.release();
    return closed || had;
  }

  /** Is any card to be seen, pinned ones included? */
  isOpen(): boolean {
    return this.hit !== undefined || (this.made?.isOpen() ?? false);
  }

  owns(node: Node): boolean {
    return this.made?.owns(node) ?? false;
  }

  focus(): void {
    this.shown?.focus();
  }

  remove(): void {
    this.attempt++;
    this.hit = undefined;
    this.shown = undefined;
    this.made?.remove();
    this.made = undefined;
  }

  private release(): void {
    this.shown = undefined;
    this.hit = undefined;
    this.options.onCurrent(undefined);
  }

  private fetch(mention: Mention): Promise<Result<CardView>> {
    return this.options.ask('card', { id: mention.term.id });
  }

  private async load(): Promise<CardPort | undefined> {
    const make = await this.options.load();
    this.made = make?.(this.host());
    return this.made;
  }

  private host(): CardHost {
    const { options } = this;
    const { ask } = options;
    return {
      get theme() {
        return options.theme();
      },
      language: options.language,
      openBriefing: (briefingId) => void ask('open', { briefingId }),
      openTerm: (termId) => void ask('open', { termId }),
      saveSentence: async (request) => {
        const hit = this.hits.get(request);
        return hit ? options.saveSentence(hit) : { ok: false, code: 'not-found' };
      },
      mute: async (request, everywhere) => {
        const hit = this.hits.get(request);
        const { form } = request;
        const reply = await ask('mute', { id: request.view.id, form, everywhere });
        if (!reply.ok) return { ok: false, code: reply.error.code };
        if (hit) options.onMuted(hit, true);
        const undo = async (): Promise<CardAnswer> => {
          const undone = await ask('unmute', { operationId: reply.value.operationId });
          if (!undone.ok) return { ok: false, code: undone.error.code };
          if (hit) options.onMuted(hit, false);
          return { ok: true };
        };
        return { ok: true, undo };
      },
      onReleased: () => this.release(),
    };
  }
}

/** The name as the page writes it, on one line. */
export const formOf = ({ block, mention }: Hit): string =>
  block.text.slice(mention.start, mention.end).replace(/\s+/g, ' ').slice(0, 200);

/** Which line box of a mention is under the pointer, or nearest to it. */
function lineAt(hit: Hit, { x, y }: { x: number; y: number }): number {
  let best = 0;
  let nearest = Number.POSITIVE_INFINITY;
  for (const [i, box] of rectsOf(hit).entries()) {
    const dx = Math.max(box.left - x, 0, x - box.right);
    const dy = Math.max(box.top - y, 0, y - box.bottom);
    if (dx + dy < nearest) {
      nearest = dx + dy;
      best = i;
    }
  }
  return best;
}
