/** What the base knows of one thing, short: for the card on a page, and wherever else a glance is enough. */
import { useState } from 'react';
import type { CardView } from '#lib/protocol/page.ts';
import { useLanguage } from '../language.tsx';
import { groupOf } from '../term/groups.ts';
import { CardBriefings, CardFigures, CardSection, CardSteps, CardTargets } from './CardParts.tsx';

interface EntityCardProps {
  view: CardView;
  onOpenBriefing: (id: string) => void;
  onOpenTerm: (id: string) => void;
}

export function EntityCard({ view, onOpenBriefing, onOpenTerm }: EntityCardProps) {
  const { t } = useLanguage();
  const { entity, policy } = view;
  const { line, aliases = [] } = entity ?? policy ?? {};
  return (
    <div className="card-body">
      {line && <p className="card-line">{line}</p>}
      {entity?.slip && (
        <p className="card-slip">
          <b>{t('card.slip')}</b>
          {entity.slip}
        </p>
      )}
      {entity?.posts?.length ? (
        <CardSection title={t('card.posts')}>
          <ul className="card-posts">
            {entity.posts.map((post) => (
              <li key={post}>{post}</li>
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
            {view.seeAlso.map(({ id, name, type }) => (
              <button key={id} type="button" className="card-term" onClick={() => onOpenTerm(id)}>
                {name}
                <small>{t(`type.${type}`)}</small>
              </button>
            ))}
          </span>
        </CardSection>
      )}
      {view.clippingCount > 0 && (
        <p className="card-note">{t('card.clippings', { count: view.clippingCount })}</p>
      )}
    </div>
  );
}

/** Type, kind, issuer and range in one quiet line above the name. */
export function CardHead({ view }: { view: CardView }) {
  const { t } = useLanguage();
  const { policy } = view;
  const region = policy?.region;
  const regionName =
    region === 'national' || region === 'international' ? t(`card.region.${region}`) : region;
  return (
    <header className={`card-head card-group-${groupOf(view.type)}`}>
      <p className="card-kind">
        <span className="card-type">{t(`type.${view.type}`)}</span>
        {policy && policy.kind !== 'other' && <span>{t(`kind.${policy.kind}`)}</span>}
        {policy?.issuer && <span>{policy.issuer}</span>}
        {regionName && <span>{regionName}</span>}
      </p>
      <h2 className="card-name">{view.name}</h2>
    </header>
  );
}

const firstAliases = 5;

function Aliases({ aliases }: { aliases: readonly string[] }) {
  const { t } = useLanguage();
  const [all, setAll] = useState(aliases.length <= firstAliases + 1);
  const shown = all ? aliases : aliases.slice(0, firstAliases);
  return (
    <p className="card-aliases">
      {shown.map((alias) => (
        <span key={alias}>{alias}</span>
      ))}
      {!all && (
        <button type="button" className="card-more" onClick={() => setAll(true)}>
          {t('card.moreAliases', { count: aliases.length - shown.length })}
        </button>
      )}
    </p>
  );
}
