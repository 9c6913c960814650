/** The card as it stands on a web page: what the base knows of the name under the pointer, and where that leads. */
import { type KeyboardEvent, useState } from 'react';
import type { CardAnswer, Saying, UndoableAnswer } from '#lib/protocol/card-port.ts';
import type { CardView, Term } from '#lib/protocol/page.ts';
import { Icon } from '../kit/Icon.tsx';
import { useLanguage } from '../language.tsx';
import { CardActions } from './CardActions.tsx';
import { Corner } from './Corner.tsx';
import { cardKey } from './card-keys.ts';
import { CardHead, EntityCard } from './EntityCard.tsx';
import { SameName, SameNameHead } from './SameName.tsx';
import type { SayStep } from './SayMenu.tsx';
import { beginTrail, canStep, goOn, placeOf, step } from './trail.ts';

export interface PageCardProps {
  view: CardView;
  /** Others of the name, when nothing tells which is meant. */
  others: readonly CardView[];
  form: string;
  canSave: boolean;
  pinned: boolean;
  onPin: () => void;
  onMove: (dx: number, dy: number) => void;
  onClose: () => void;
  onOpenBriefing: (id: string) => void;
  onOpenTerm: (id: string) => void;
  onSave: () => Promise<CardAnswer>;
  onSay: (saying: Saying) => Promise<UndoableAnswer>;
  onView: (id: string) => Promise<CardView | undefined>;
  onFindTerm: (query: string) => Promise<readonly Term[]>;
}

/** A card shows one thing, or (undefined) the several among which the reader may choose. */
type Place = CardView | undefined;

export function PageCard(props: PageCardProps) {
  const { view, others, form, pinned, onPin, onMove, onClose, onOpenBriefing, onOpenTerm, onView } = props;
  const { t, language } = useLanguage();
  const [trail, setTrail] = useState(() => beginTrail<Place>(others.length ? undefined : view));
  const [expanded, setExpanded] = useState(false);
  const [saying, setSaying] = useState<SayStep>();
  const shown = placeOf(trail);
  const sharing = [view, ...others];

  const walk = (by: -1 | 1) => {
    setTrail((before) => step(before, by));
    setExpanded(false);
  };
  const go = (next: CardView) => {
    setTrail((before) => goOn(before, next));
    setExpanded(false);
  };
  const goTo = async ({ id }: Term) => {
    if (id === shown?.id) return;
    const next = sharing.find((known) => known.id === id) ?? (await onView(id));
    if (next) go(next);
  };

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const { target, currentTarget } = event;
    currentTarget.dataset.keyboard = '';
    const on = target === currentTarget ? 'card' : target instanceof HTMLInputElement ? 'field' : 'button';
    const key = cardKey(event, on);
    if (!key) return;
    event.preventDefault();
    if (key === 'back' || key === 'forward') walk(key === 'back' ? -1 : 1);
    else if (key === 'pin') onPin();
    else setExpanded((before) => !before);
  };

  const candidates = [...(others.length ? sharing : []), ...view.seeAlso].filter(
    ({ id }) => others.length || id !== view.id,
  );
  return (
    <article
      className="card"
      lang={language}
      data-language={language}
      aria-label={t('card.label', { name: shown?.name ?? form })}
      // The focus begins on the card as a whole, to have it read.
      tabIndex={-1}
      onKeyDown={onKeyDown}
    >
      <div className={trail.places.length > 1 ? 'card-top card-top-wide' : 'card-top'}>
        {shown ? <CardHead view={shown} expanded={expanded} /> : <SameNameHead form={form} views={sharing} />}
        <Corner
          pinned={pinned}
          {...(trail.places.length > 1 && {
            steps: {
              back: canStep(trail, -1) ? () => walk(-1) : undefined,
              forward: canStep(trail, 1) ? () => walk(1) : undefined,
            },
          })}
          onPin={onPin}
          onMove={onMove}
          onClose={onClose}
        />
      </div>
      {shown ? (
        <EntityCard
          key={`${trail.at} ${shown.id}`}
          view={shown}
          expanded={expanded}
          onExpand={() => setExpanded(!expanded)}
          onOpenBriefing={onOpenBriefing}
          onGo={goTo}
        >
          {others.length > 0 && !saying && sharing.some(({ id }) => id === shown.id) && (
            <button
              type="button"
              className="card-choose"
              onClick={() => setSaying({ at: 'where', term: shown })}
            >
              <Icon name="check" size={13} />
              {t('card.itIs', { form })}
            </button>
          )}
        </EntityCard>
      ) : (
        <SameName views={sharing} onGo={go} />
      )}
      <CardActions
        form={form}
        canSave={props.canSave}
        candidates={candidates}
        onOpen={shown && (() => onOpenTerm(shown.id))}
        onSave={props.onSave}
        onSay={props.onSay}
        onFindTerm={props.onFindTerm}
        onMeant={goTo}
        saying={saying}
        onSaying={setSaying}
      />
    </article>
  );
}
