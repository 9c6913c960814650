/** Follows a page for a surface that stays open beside it: its text and names, and where on it somebody reads. */
import type { Ask } from '#lib/protocol/channel.ts';
import type { PageSection, toPage } from '#lib/protocol/page.ts';

/** Changes come in bursts while a page is built; one look after them is enough. Milliseconds. */
const settleMs = 350;

export interface PageFollower {
  /** Text or names are other than at the last look. */
  onChanged: () => void;
  /** Somebody reads in this section now; undefined on a page without sections. */
  onSection: (section: PageSection | undefined) => void;
}

/** Until the function it returns is called, or nobody answers: the page has gone, or its script. */
export function followPage(ask: Ask<typeof toPage>, { onChanged, onSection }: PageFollower): () => void {
  let stopped = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  async function next(known: { revision: number; section: string }): Promise<void> {
    const reply = await ask('follow', known);
    if (stopped || !reply.ok) return;
    const { revision, section } = reply.value;
    onSection(section);
    const changed = revision !== known.revision;
    if (changed) onChanged();
    const seen = { revision, section: section?.id ?? '' };
    // What happens in the meantime is not lost: the next question is answered at once.
    if (changed) timer = setTimeout(() => void next(seen), settleMs);
    else await next(seen);
  }
  void next({ revision: -1, section: '' });
  return () => {
    stopped = true;
    clearTimeout(timer);
  };
}
