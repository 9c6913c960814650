/**
 * What cards show, fetched once a page: a pointer that comes back to a name finds the answer there. Thrown
 * away whenever the base or what the reader keeps may have changed.
 */
import type { Ask } from '#lib/protocol/channel.ts';
import type { CardView, pageToWorker } from '#lib/protocol/page.ts';
import type { Result } from '#lib/protocol/result.ts';

/** An hour's reading on one page; the one not looked at for longest goes first. */
const mostKept = 60;

export class CardViews {
  private readonly ask: Ask<typeof pageToWorker>;
  private readonly kept = new Map<string, Promise<Result<CardView>>>();

  constructor(ask: Ask<typeof pageToWorker>) {
    this.ask = ask;
  }

  get(id: string): Promise<Result<CardView>> {
    const known = this.kept.get(id);
    const reply = known ?? this.ask('card', { id });
    this.kept.delete(id);
    this.kept.set(id, reply);
    if (known) return known;
    if (this.kept.size > mostKept) this.kept.delete(this.kept.keys().next().value!);
    // What failed is asked again.
    void reply.then(({ ok }) => {
      if (!ok && this.kept.get(id) === reply) this.kept.delete(id);
    });
    return reply;
  }

  forget(): void {
    this.kept.clear();
  }
}
