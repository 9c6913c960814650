import type { SearchHit } from '#lib/protocol/surface.ts';
import { useLanguage } from '../language.tsx';
import { useLinks, useTarget } from '../links.tsx';
import { TypeBadge } from '../term/TypeBadge.tsx';
import { type HitGroup, type HitKind, hitHref, rowId } from './hits.ts';
import { Marked } from './Marked.tsx';

interface SearchResultsProps {
  listId: string;
  groups: readonly HitGroup[];
  nearest: readonly string[];
  query: string;
  /** The id of the row that the arrow keys stand on. */
  activeId: string | undefined;
  onNearest: (query: string) => void;
  onMore: (kind: HitKind) => void;
}

/** Results by kind with marked snippet and provenance; nothing found is said, with the nearest offered. */
export function SearchResults(props: SearchResultsProps) {
  const { listId, groups, nearest, query, activeId, onNearest, onMore } = props;
  const { t } = useLanguage();
  if (groups.length === 0) {
    return (
      <div className="empty" id={listId} role="status">
        <p className="empty-title">{t('search.nothing', { query })}</p>
        {nearest.length > 0 ? (
          <p className="nearest">
            {t('search.nearest')}
            {nearest.map((other) => (
              <button key={other} type="button" className="chip" onClick={() => onNearest(other)}>
                <span lang="zh-CN">{other}</span>
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
      {groups.map(({ kind, hits, more }) => (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset may not stand in a listbox
        <div key={kind} role="group" aria-label={t(`search.kind.${kind}`)} className="hits-group">
          <p className="hits-kind" aria-hidden="true">
            {t(`search.kind.${kind}`)}
            <span className="count">{hits.length + more}</span>
          </p>
          {hits.map((hit) => (
            <Hit key={hit.id} hit={hit} id={rowId(listId, { hit })} activeId={activeId} />
          ))}
          {more > 0 && (
            <button
              type="button"
              role="option"
              className="hit hit-more"
              id={rowId(listId, { moreOf: kind })}
              aria-selected={rowId(listId, { moreOf: kind }) === activeId}
              onClick={() => onMore(kind)}
            >
              {t('search.more', { count: more })}
            </button>
          )}
        </div>
      ))}
    </div>
  );
}

function Hit({ hit, id, activeId }: { hit: SearchHit; id: string; activeId: string | undefined }) {
  const links = useLinks();
  const target = useTarget();
  return (
    <a
      id={id}
      role="option"
      aria-selected={id === activeId}
      className="hit"
      href={hitHref(hit, links)}
      {...target}
    >
      <span className="hit-title">
        <span lang="zh-CN">{hit.title}</span>
        {hit.type && <TypeBadge type={hit.type} />}
      </span>
      {hit.snippet.text && hit.snippet.text !== hit.title && (
        <span className="hit-snippet" lang="zh-CN">
          <Marked text={hit.snippet.text} spans={hit.snippet.spans} />
        </span>
      )}
      <span className="hit-provenance" lang="zh-CN">
        {hit.provenance}
      </span>
    </a>
  );
}
