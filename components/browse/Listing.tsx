/** The parts of every list that can be searched: its field, and the rest of its rows on demand. */
import { type ReactNode, useEffect, useState } from 'react';
import { Button } from '../kit/Button.tsx';
import { Icon } from '../kit/Icon.tsx';
import { useLanguage } from '../language.tsx';

interface FilterFieldProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
}

/** A field that narrows the list below it; Esc empties it. */
export function FilterField({ label, value, onChange }: FilterFieldProps) {
  return (
    <search className="search">
      <div className="search-box">
        <Icon name="search" />
        <input
          type="search"
          aria-label={label}
          placeholder={label}
          value={value}
          spellCheck={false}
          autoComplete="off"
          onChange={(event) => onChange(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape' && !event.nativeEvent.isComposing) onChange('');
          }}
        />
      </div>
    </search>
  );
}

interface PagedProps<T> {
  items: readonly T[];
  /** So many at a time. */
  step: number;
  children: (shown: readonly T[]) => ReactNode;
}

/** The first rows, and a button for more: nobody reads a thousand, and no screen should have to hold them. */
export function Paged<T>({ items, step, children }: PagedProps<T>) {
  const { t } = useLanguage();
  const [count, setCount] = useState(step);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another list starts at its top
  useEffect(() => setCount(step), [items.length, step]);
  const rest = items.length - count;
  return (
    <>
      {children(items.slice(0, count))}
      {rest > 0 && (
        <p className="paged-more">
          <Button onClick={() => setCount(count + step)}>
            {t('list.more', { count: Math.min(step, rest) })}
          </Button>
          <span className="hint">{t('list.rest', { count: rest })}</span>
        </p>
      )}
    </>
  );
}
