import { useEffect, useState } from 'react';
import { useLanguage } from '#components/language.tsx';
import { useLinks } from '#components/links.tsx';
import { Search } from '#components/search/Search.tsx';
import { useSearch } from '../surface/use-search.ts';

/** Search over everything; the address holds the query, so that it can be kept and gone back to. */
export function SearchRoute({ initial }: { initial: string }) {
  const { t } = useLanguage();
  const links = useLinks();
  const [query, setQuery] = useState(initial);
  const state = useSearch(query, 50);
  useEffect(() => setQuery(initial), [initial]);
  return (
    <div className="search-page">
      <header className="page-head">
        <h1>{t('shell.search')}</h1>
      </header>
      <Search
        query={query}
        state={state}
        autoFocus
        perKind={8}
        onQuery={(next) => {
          setQuery(next);
          history.replaceState(null, '', links.search(next));
        }}
      />
      {query.trim() === '' && <p className="hint">{t('search.hint')}</p>}
    </div>
  );
}
