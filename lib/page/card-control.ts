/**
 * Brings cards up: fetches what the base knows and, at first, the card's script; shows the card when both are
 * there and the reader still waits. Owns which mention has a card open.
 */
import type {
  CardAnswer,
  CardHost,
  CardPort,
  CardRequest,
  MakeCard,
  Saying,
} from '#lib/protocol/card-port.ts';
import type { Ask } from '#lib/protocol/channel.ts';
import type { CardView, pageToWorker } from '#lib/protocol/page.ts';
import { CardViews } from './card-views.ts';
import { formOf, type Hit, rectsOf } from './hit.ts';
import { say } from './say.ts';
import { toneOf } from './viewport.ts';

export interface CardControlOptions {
  ask: Ask<typeof pageToWorker>;
  load: () => Promise<MakeCard | undefined>;
  theme: () => CardHost['theme'];
  language: CardHost['language'];
  saveSentence: (hit: Hit) => Promise<CardAnswer>;
  /** The reader said something of a mark; with undefined, it was taken back. */
  onSaid: (hit: Hit, saying: Saying | undefined) => void;
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
  private readonly views: CardViews;
  private attempt = 0;

  constructor(options: CardControlOptions) {
    this.options = options;
    this.views = new CardViews(options.ask);
  }

  /** The mention that has a card, or is about to get one. */
  current(): { hit: Hit; card?: CardPort } | undefined {
    if (!this.hit) return undefined;
    return this.shown ? { hit: this.hit, card: this.shown } : { hit: this.hit };
  }

  /** Fetches the card's script, once a page: the pointer came near a mark. That wakes the worker, too. */
  warm(): void {
    this.port ??= this.load();
  }

  /** Fetches what a card needs before it is asked for. */
  prepare({ mention }: Hit): void {
    this.warm();
    for (const id of idsOf(mention)) void this.views.get(id);
  }

  /** What cards show may have changed. */
  forget(): void {
    this.views.forget();
  }

  /** Opens the card of a mention; `at` tells on which of its lines the pointer is. */
  async open(hit: Hit, at: { x: number; y: number }): Promise<void> {
    const attempt = ++this.attempt;
    this.hit = hit;
    this.shown = undefined;
    const line = lineAt(hit, at);
    this.prepare(hit);
    const [port, ...replies] = await Promise.all([
      this.port,
      ...idsOf(hit.mention).map((id) => this.views.get(id)),
    ]);
    if (attempt !== this.attempt) return;
    const [view, ...others] = replies.flatMap((reply): CardView[] => (reply.ok ? [reply.value] : []));
    // A script that didn't come is asked for again at the next hover.
    if (!port) this.port = undefined;
    if (!port || !view || !rectsOf(hit).length) {
      this.hit = undefined;
      return;
    }
    const request: CardRequest = {
      view,
      others,
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
      say: async (request, saying) => {
        const hit = this.hits.get(request);
        if (!hit) return { ok: false, code: 'not-found' };
        const answer = await say(ask, hit, saying);
        if (!answer.ok || !answer.undo) return answer;
        options.onSaid(hit, saying);
        const { undo } = answer;
        return {
          ok: true,
          undo: async () => {
            const undone = await undo();
            if (undone.ok) options.onSaid(hit, undefined);
            return undone;
          },
        };
      },
      view: async (termId) => {
        const reply = await this.views.get(termId);
        return reply.ok ? reply.value : undefined;
      },
      findTerm: async (query) => {
        const reply = await ask('findTerm', { query });
        return reply.ok ? reply.value : [];
      },
      onReleased: () => this.release(),
    };
  }
}

/** What a mention may mean, the likeliest first. */
const idsOf = ({ term }: Hit['mention']): string[] => [term.id, ...(term.also ?? []).map(({ id }) => id)];

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
