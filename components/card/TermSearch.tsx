/** A small search for the thing that a name really means: the likely ones at once, others by typing. */
import { useEffect, useId, useState } from 'react';
import type { Term } from '#lib/protocol/page.ts';
import { useLanguage } from '../language.tsx';

/** Long enough to skip the letters in between. */
const pauseMs = 150;
const longest = 60;

interface TermSearchProps {
  form: string;
  candidates: readonly Term[];
  onFind: (query: string) => Promise<readonly Term[]>;
  onChoose: (term: Term) => void;
}

export function TermSearch({ form, candidates, onFind, onChoose }: TermSearchProps) {
  const { t } = useLanguage();
  const id = useId();
  const [query, setQuery] = useState('');
  const [found, setFound] = useState<readonly Term[]>();
  const wanted = query.trim();
  useEffect(() => {
    setFound(undefined);
    if (!wanted) return;
    let current = true;
    const timer = setTimeout(async () => {
      const terms = await onFind(wanted);
      if (current) setFound(terms);
    }, pauseMs);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [wanted, onFind]);
  const shown = wanted ? (found ?? []) : candidates;
  return (
    <div className="card-search">
      <label htmlFor={id}>{t('card.which', { form })}</label>
      <input
        id={id}
        type="search"
        maxLength={longest}
        placeholder={t('card.find')}
        value={query}
        onChange={(event) => setQuery(event.target.value)}
      />
      <ul aria-label={t('card.found')}>
        {shown.map((term) => (
          <li key={term.id}>
            <button type="button" className="card-term" onClick={() => onChoose(term)}>
              <span lang="zh-CN">{term.name}</span>
              <small>{t(`type.${term.type}`)}</small>
            </button>
          </li>
        ))}
      </ul>
      <p className="card-note" role="status">
        {wanted && !found && '…'}
        {found?.length === 0 && t('card.noneFound')}
      </p>
    </div>
  );
}
