/** What the base knows of one thing: short at first, all of it on demand. */
import type { ReactNode } from 'react';
import { groupOf } from '#lib/model/groups.ts';
import type { CardView, Term } from '#lib/protocol/page.ts';
import { Icon } from '../kit/Icon.tsx';
import { langOf, useLanguage } from '../language.tsx';
import { CardGlance } from './CardGlance.tsx';
import { CardBriefings, CardFigures, CardSection, CardSteps, CardTargets } from './CardParts.tsx';
import { glanceOf } from './glance.ts';

interface EntityCardProps {
  view: CardView;
  expanded: boolean;
  onExpand: () => void;
  onOpenBriefing: (id: string) => void;
  /** Another thing's card is asked for. */
  onGo: (term: Term) => void;
  /** Stands below the line that says what it is. */
  children?: ReactNode;
}

export function EntityCard({ view, expanded, onExpand, onOpenBriefing, onGo, children }: EntityCardProps) {
  const { t } = useLanguage();
  const { entity, policy } = view;
  const line = entity?.line ?? policy?.line;
  return (
    <div className="card-body">
      {line && (
        <p className="card-line" lang="zh-CN">
          {line}
        </p>
      )}
      {entity?.slip && (
        <p className="card-slip">
          <b>{t('card.slip')}</b>
          <span lang="zh-CN">{entity.slip}</span>
        </p>
      )}
      {children}
      {expanded ? (
        <Details view={view} onOpenBriefing={onOpenBriefing} onGo={onGo} />
      ) : (
        <CardGlance view={view} onOpenBriefing={onOpenBriefing} />
      )}
      <Expander view={view} expanded={expanded} onExpand={onExpand} />
    </div>
  );
}

/** Says how much there is, and shows it. */
function Expander({ view, expanded, onExpand }: Pick<EntityCardProps, 'view' | 'expanded' | 'onExpand'>) {
  const { t } = useLanguage();
  const { figures, briefings, clippingCount } = view;
  const { more } = glanceOf(view);
  const counts = [
    figures.length > 1 && t('card.count.figures', { count: figures.length }),
    briefings.length > 1 && t('card.count.briefings', { count: briefings.length }),
    clippingCount > 0 && t('card.clippings', { count: clippingCount }),
  ].filter((text) => text !== false);
  if (!more) return counts.length ? <p className="card-note card-counts">{counts.map(inSpan)}</p> : null;
  return (
    <button type="button" className="card-expand" aria-expanded={expanded} onClick={onExpand}>
      <span className="card-counts">
        {expanded || !counts.length ? t(expanded ? 'card.fold' : 'card.expand') : counts.map(inSpan)}
      </span>
      <Icon name="forward" size={12} />
    </button>
  );
}

const inSpan = (text: string) => <span key={text}>{text}</span>;

function Details({ view, onOpenBriefing, onGo }: Pick<EntityCardProps, 'view' | 'onOpenBriefing' | 'onGo'>) {
  const { t } = useLanguage();
  const { entity, policy } = view;
  const { aliases = [] } = entity ?? policy ?? {};
  return (
    <>
      {entity?.posts?.length ? (
        <CardSection title={t('card.posts')}>
          <ul className="card-posts">
            {entity.posts.map((post) => (
              <li key={post} lang="zh-CN">
                {post}
              </li>
            ))}
          </ul>
        </CardSection>
      ) : null}
      {policy && (
        <CardSection title={t('card.steps')}>
          <CardSteps steps={policy.steps} />
        </CardSection>
      )}
      {policy && policy.targets.length > 0 && (
        <CardSection title={t('card.targets')}>
          <CardTargets targets={policy.targets} />
        </CardSection>
      )}
      {view.figures.length > 0 && (
        <CardSection title={t('card.figures')}>
          <CardFigures figures={view.figures} own={[view.name, ...aliases]} />
        </CardSection>
      )}
      {view.briefings.length > 0 && (
        <CardSection title={t('card.briefings')}>
          <CardBriefings briefings={view.briefings} onOpen={onOpenBriefing} />
        </CardSection>
      )}
      {aliases.length > 0 && (
        <CardSection title={t('card.aliases')}>
          <Aliases aliases={aliases} />
        </CardSection>
      )}
      {view.seeAlso.length > 0 && (
        <CardSection title={t('card.seeAlso')}>
          <span className="card-see">
            {view.seeAlso.map((term) => (
              <button key={term.id} type="button" className="card-term" onClick={() => onGo(term)}>
                <span lang="zh-CN">{term.name}</span>
                <small>{t(`type.${term.type}`)}</small>
              </button>
            ))}
          </span>
        </CardSection>
      )}
    </>
  );
}

/** Type, kind, issuer and range in one quiet line above the name; other names below it while it is short. */
export function CardHead({ view, expanded }: { view: CardView; expanded: boolean }) {
  const { t } = useLanguage();
  const { policy } = view;
  const region = policy?.region;
  const regionName =
    region === 'national' || region === 'international' ? t(`card.region.${region}`) : region;
  const { aliases } = glanceOf(view);
  return (
    <header className={`card-head card-group-${groupOf(view.type)}`}>
      <p className="card-kind">
        <span className="card-type">{t(`type.${view.type}`)}</span>
        {policy && policy.kind !== 'other' && <span>{t(`kind.${policy.kind}`)}</span>}
        {policy?.issuer && <span lang="zh-CN">{policy.issuer}</span>}
        {regionName && <span lang={langOf(regionName)}>{regionName}</span>}
      </p>
      <h2 className="card-name" lang="zh-CN">
        {view.name}
      </h2>
      {!expanded && aliases.length > 0 && (
        <p className="card-aliases card-aliases-short">
          {aliases.map((alias) => (
            <span key={alias} lang={langOf(alias)}>
              {alias}
            </span>
          ))}
        </p>
      )}
    </header>
  );
}

function Aliases({ aliases }: { aliases: readonly string[] }) {
  return (
    <p className="card-aliases">
      {aliases.map((alias) => (
        <span key={alias} lang={langOf(alias)}>
          {alias}
        </span>
      ))}
    </p>
  );
}
