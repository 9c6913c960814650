/** The first few of a list, and a button for the rest. */
import { type ReactNode, useState } from 'react';
import { useLanguage } from '../language.tsx';

interface MoreProps<T> {
  items: readonly T[];
  first: number;
  render: (item: T) => ReactNode;
  className: string;
}

export function More<T>({ items, first, render, className }: MoreProps<T>) {
  const { t } = useLanguage();
  const [all, setAll] = useState(false);
  // One more would take the same room as the button.
  const shown = all || items.length <= first + 1 ? items : items.slice(0, first);
  return (
    <>
      <ul className={className}>{shown.map(render)}</ul>
      {shown.length < items.length && (
        <button type="button" className="card-more" onClick={() => setAll(true)}>
          {t('card.more', { count: items.length - shown.length })}
        </button>
      )}
    </>
  );
}
