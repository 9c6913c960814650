/** The card as it stands on a web page: an entity's card with its actions, a pin and a close button. */
import type { CardView } from '#lib/protocol/page.ts';
import { Icon } from '../kit/Icon.tsx';
import { useLanguage } from '../language.tsx';
import { CardActions, type CardActionsProps } from './CardActions.tsx';
import { CardHead, EntityCard } from './EntityCard.tsx';

interface PageCardProps extends Omit<CardActionsProps, 'onOpen'> {
  view: CardView;
  pinned: boolean;
  onPin: () => void;
  onClose: () => void;
  onOpenBriefing: (id: string) => void;
  onOpenTerm: (id: string) => void;
}

export function PageCard({
  view,
  pinned,
  onPin,
  onClose,
  onOpenBriefing,
  onOpenTerm,
  ...actions
}: PageCardProps) {
  const { t, language } = useLanguage();
  const pinWord = t(pinned ? 'card.unpin' : 'card.pin');
  return (
    // What the base says is Chinese, whatever language the reader's buttons have.
    <article
      className="card"
      lang="zh-CN"
      data-language={language}
      aria-label={t('card.label', { name: view.name })}
    >
      <CardHead view={view} />
      <div className="card-corner">
        <button
          type="button"
          className="card-icon"
          title={pinWord}
          aria-label={pinWord}
          aria-pressed={pinned}
          onClick={onPin}
        >
          <Pin />
        </button>
        <button
          type="button"
          className="card-icon"
          title={t('card.close')}
          aria-label={t('card.close')}
          onClick={onClose}
        >
          <Icon name="close" size={13} />
        </button>
      </div>
      <EntityCard view={view} onOpenBriefing={onOpenBriefing} onOpenTerm={onOpenTerm} />
      <CardActions {...actions} onOpen={() => onOpenTerm(view.id)} />
    </article>
  );
}

function Pin() {
  return (
    <svg width={15} height={15} viewBox="0 0 16 16" aria-hidden="true">
      <path
        d="M5.5 1.8h5M6.2 1.8v4.4L4 9.2h8L9.8 6.2V1.8M8 9.2v5"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.4"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
