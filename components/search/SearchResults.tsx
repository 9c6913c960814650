import type { SearchHit } from '#lib/protocol/surface.ts';
import { useLanguage } from '../language.tsx';
import { useLinks, useTarget } from '../links.tsx';
import { TypeBadge } from '../term/TypeBadge.tsx';
import { groupHits, hitHref } from './hits.ts';
import { Marked } from './Marked.tsx';

export const optionId = (listId: string, hit: SearchHit): string => `${listId}-${hit.kind}-${hit.id}`;

interface SearchResultsProps {
  listId: string;
  hits: readonly SearchHit[];
  nearest: readonly string[];
  query: string;
  active: SearchHit | undefined;
  onNearest: (query: string) => void;
}

/** Results by kind with marked snippet and provenance; nothing found is said, with the nearest offered. */
export function SearchResults({ listId, hits, nearest, query, active, onNearest }: SearchResultsProps) {
  const { t } = useLanguage();
  const links = useLinks();
  const target = useTarget();
  if (hits.length === 0) {
    return (
      <div className="empty" id={listId} role="status">
        <p className="empty-title">{t('search.nothing', { query })}</p>
        {nearest.length > 0 ? (
          <p className="nearest">
            {t('search.nearest')}
            {nearest.map((other) => (
              <button key={other} type="button" className="chip" onClick={() => onNearest(other)}>
                {other}
              </button>
            ))}
          </p>
        ) : (
          <p>{t('search.advice')}</p>
        )}
      </div>
    );
  }
  return (
    <div className="hits" id={listId} role="listbox" aria-label={t('search.results')}>
      {groupHits(hits).map(([kind, members]) => (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset may not stand in a listbox
        <div key={kind} role="group" aria-label={t(`search.kind.${kind}`)} className="hits-group">
          <p className="hits-kind" aria-hidden="true">
            {t(`search.kind.${kind}`)}
            <span className="count">{members.length}</span>
          </p>
          {members.map((hit) => (
            <a
              key={hit.id}
              id={optionId(listId, hit)}
              role="option"
              aria-selected={hit === active}
              className="hit"
              href={hitHref(hit, links)}
              {...target}
            >
              <span className="hit-title">
                {hit.title}
                {hit.type && <TypeBadge type={hit.type} />}
              </span>
              {hit.snippet.text && hit.snippet.text !== hit.title && (
                <span className="hit-snippet">
                  <Marked text={hit.snippet.text} spans={hit.snippet.spans} />
                </span>
              )}
              <span className="hit-provenance">{hit.provenance}</span>
            </a>
          ))}
        </div>
      ))}
    </div>
  );
}
