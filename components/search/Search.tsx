import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import type { FailureCode } from '#lib/protocol/result.ts';
import type { SearchReply } from '#lib/protocol/surface.ts';
import { FailureNotice } from '../kit/FailureNotice.tsx';
import { Icon } from '../kit/Icon.tsx';
import { useLanguage } from '../language.tsx';
import { groupHits, type HitKind, type HitRow, rowId, rowsOf } from './hits.ts';
import { SearchResults } from './SearchResults.tsx';

/** What the last query brought; `query` is the one it answers. */
export type SearchState =
  | { kind: 'idle' }
  | { kind: 'found'; query: string; reply: SearchReply }
  | { kind: 'failed'; query: string; code: FailureCode };

interface SearchProps {
  query: string;
  state: SearchState;
  onQuery: (query: string) => void;
  autoFocus?: boolean;
  /** So many results of a kind at first. */
  perKind?: number;
}

/**
 * A search box with its results below. Arrow keys walk through the results while the focus stays in the box,
 * Enter follows the chosen one (or the first), Esc empties the box.
 */
export function Search({ query, state, onQuery, autoFocus = false, perKind = 5 }: SearchProps) {
  const { t } = useLanguage();
  const listId = useId();
  const input = useRef<HTMLInputElement>(null);
  const [at, setAt] = useState(-1);
  const [opened, setOpened] = useState<HitKind[]>([]);
  const reply = state.kind === 'found' ? state.reply : undefined;
  const groups = groupHits(reply?.hits ?? [], perKind, opened);
  const rows = rowsOf(groups);
  const active = rows[at];
  const answered = state.kind === 'idle' ? undefined : state.query;
  const open = query.trim() !== '' && state.kind !== 'idle';
  /** Enter came before its answer: the first hit is followed as soon as it is there. */
  const waiting = useRef(false);

  const elementOf = (row: HitRow | undefined) => row && document.getElementById(rowId(listId, row));

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new answer is walked from its top
  useEffect(() => {
    setAt(-1);
    setOpened([]);
    if (waiting.current && answered === query.trim()) elementOf(rows[0])?.click();
    waiting.current = false;
  }, [answered]);
  useEffect(() => {
    if (autoFocus) input.current?.focus();
  }, [autoFocus]);

  function choose(other: string) {
    onQuery(other);
    input.current?.focus();
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && rows.length) {
      event.preventDefault();
      const next = at < 0 && step < 0 ? rows.length - 1 : (at + step + rows.length) % rows.length;
      setAt(next);
      elementOf(rows[next])?.scrollIntoView({ block: 'nearest' });
    } else if (event.key === 'Enter') {
      event.preventDefault();
      if (answered !== query.trim()) waiting.current = query.trim() !== '';
      else elementOf(active ?? rows[0])?.click();
    } else if (event.key === 'Escape' && query) {
      // Otherwise the browser would close the popup.
      event.preventDefault();
      event.stopPropagation();
      onQuery('');
    }
  }

  return (
    <search className="search">
      <div className="search-box">
        <Icon name="search" />
        <input
          ref={input}
          type="search"
          aria-label={t('search.label')}
          aria-autocomplete="list"
          {...(open && state.kind === 'found' && { 'aria-controls': listId })}
          {...(active && { 'aria-activedescendant': rowId(listId, active) })}
          placeholder={t('search.placeholder')}
          autoComplete="off"
          spellCheck={false}
          value={query}
          onChange={(event) => onQuery(event.currentTarget.value)}
          onKeyDown={onKeyDown}
        />
        {query && (
          <button
            type="button"
            className="search-clear"
            aria-label={t('search.clear')}
            onClick={() => choose('')}
          >
            <Icon name="close" size={12} />
          </button>
        )}
      </div>
      <p className="visually-hidden" role="status">
        {open && reply && reply.hits.length > 0 ? t('search.count', { count: reply.hits.length }) : ''}
      </p>
      {open && state.kind === 'failed' && <FailureNotice code={state.code} />}
      {open && state.kind === 'found' && (
        <SearchResults
          listId={listId}
          groups={groups}
          nearest={state.reply.nearest}
          query={state.query}
          activeId={active && rowId(listId, active)}
          onNearest={choose}
          onMore={(kind) => {
            setOpened((before) => [...before, kind]);
            input.current?.focus();
          }}
        />
      )}
    </search>
  );
}
