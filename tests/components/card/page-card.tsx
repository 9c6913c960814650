/** A card as it stands on a page, with nothing behind its buttons. */
import { PageCard } from '#components/card/PageCard.tsx';
import type { CardView } from '#lib/protocol/page.ts';

const nothing = () => {};
const never = () => new Promise<never>(nothing);

export const pageCard = (view: CardView, others: CardView[] = []) => (
  <PageCard
    view={view}
    others={others}
    form={view.name}
    canSave
    pinned={false}
    onPin={nothing}
    onMove={nothing}
    onClose={nothing}
    onOpenBriefing={nothing}
    onOpenTerm={nothing}
    onSave={never}
    onSay={never}
    onView={never}
    onFindTerm={never}
  />
);
