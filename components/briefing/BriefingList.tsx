import type { BriefingRef } from '#lib/protocol/page.ts';
import type { Relation } from '#lib/protocol/surface.ts';
import { useLanguage } from '../language.tsx';
import { useLinks, useTarget } from '../links.tsx';
import { Provenance } from './Provenance.tsx';

export interface ListedBriefing {
  briefing: BriefingRef;
  /** Why it is listed here, in words. */
  reason?: string;
  /** Or: the names it shares with what is being read. */
  shared?: readonly string[];
  /** How it stands to what is being read. */
  relation?: Relation;
}

const refOf = (item: BriefingRef | ListedBriefing): ListedBriefing =>
  'briefing' in item ? item : { briefing: item };

/** Briefings with provenance and, where there is one, the reason for being listed. */
export function BriefingList({ briefings }: { briefings: readonly (BriefingRef | ListedBriefing)[] }) {
  const { t } = useLanguage();
  const links = useLinks();
  const target = useTarget();
  return (
    <ul className="briefing-list">
      {briefings.map(refOf).map(({ briefing, reason, shared, relation }) => (
        <li key={briefing.id} className={relation === 'same_event' ? 'is-story' : undefined}>
          {relation && (
            <span className={`relation relation-${relation}`} title={t(`relation.${relation}.meaning`)}>
              {t(`relation.${relation}`)}
            </span>
          )}
          <a lang="zh-CN" href={links.briefing(briefing.id)} {...target}>
            {briefing.headline}
          </a>
          <Provenance briefing={briefing} />
          {reason && (
            <p className="reason" lang="zh-CN">
              {reason}
            </p>
          )}
          {shared && shared.length > 0 && (
            <p className="reason">
              <span className="shared-label">{t('related.shared')}</span>
              {shared.map((name) => (
                <span key={name} className="shared" lang="zh-CN">
                  {name}
                </span>
              ))}
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}
