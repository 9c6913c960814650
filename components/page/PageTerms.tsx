import { useState } from 'react';
import type { PageTerm } from '#lib/protocol/page.ts';
import { useLanguage } from '../language.tsx';
import { byGroup } from '../term/groups.ts';
import { firstTerms } from './first-terms.ts';

/** Of one group at first; its names are long where it is policies. */
const perGroup = 5;

interface PageTermsProps {
  /** The most telling first. */
  terms: readonly PageTerm[];
  /** To the next mention, or with `back` to the one before. */
  onJump: (id: string, back: boolean) => void;
  /** So many at first, the rest on demand. */
  first?: number;
}

/** The names known on a page, by group, with their counts; a click goes to the next mention, with Shift to the one before. */
export function PageTerms({ terms, onJump, first = 12 }: PageTermsProps) {
  const { t } = useLanguage();
  const [all, setAll] = useState(false);
  // One more row is better than a button that brings a single name.
  const shown = all || terms.length <= first + 2 ? terms : firstTerms(terms, first, perGroup);
  return (
    <div className="page-terms">
      <dl>
        {byGroup(shown, ({ term }) => term.type).map(([group, members]) => (
          <div key={group} className={`page-terms-group group-${group}`}>
            <dt>{t(`group.${group}`)}</dt>
            <dd>
              {members.map(({ term, count }) => (
                <button
                  key={term.id}
                  type="button"
                  className="chip"
                  title={`${term.name} · ${t(`type.${term.type}`)} · ${t('popup.jump', { count })}`}
                  onClick={({ shiftKey }) => onJump(term.id, shiftKey)}
                >
                  <span className="chip-name" lang="zh-CN">
                    {term.name}
                  </span>
                  <span className="chip-count">
                    <span className="visually-hidden">{t('popup.times')}</span>
                    {count}
                  </span>
                </button>
              ))}
            </dd>
          </div>
        ))}
      </dl>
      {shown.length < terms.length && (
        <button type="button" className="more" onClick={() => setAll(true)}>
          {t('popup.moreTerms', { count: terms.length - shown.length })}
        </button>
      )}
    </div>
  );
}
