import { type KeyboardEvent, useState } from 'react';
import { groupOf, type TermGroup, termGroups } from '#lib/model/groups.ts';
import type { PageTerm } from '#lib/protocol/page.ts';
import { Choices } from '../kit/Choices.tsx';
import { Icon } from '../kit/Icon.tsx';
import { useLanguage } from '../language.tsx';
import { useLinks, useTarget } from '../links.tsx';

interface PageNamesProps {
  /** The most telling first. */
  terms: readonly PageTerm[];
  /** Id → what it is, in a line; empty until the base has answered. */
  lines: ReadonlyMap<string, string>;
  /** To the next mention, or with `back` to the one before. */
  onJump: (term: PageTerm, back: boolean) => void;
  /** So many at first, the rest on demand. */
  first?: number;
}

/**
 * The names of a page as a list that can be walked by keys: Enter goes to the next mention on the page (with
 * Shift to the one before), arrows to the next name here. For those who cannot see the marks, this is the way to them.
 */
export function PageNames({ terms, lines, onJump, first = 15 }: PageNamesProps) {
  const { t } = useLanguage();
  const [group, setGroup] = useState<TermGroup | 'all'>('all');
  const [all, setAll] = useState(false);
  const inGroup = terms.filter(({ term }) => group === 'all' || groupOf(term.type) === group);
  const shown = all || inGroup.length <= first + 2 ? inGroup : inGroup.slice(0, first);
  const present = termGroups.filter((name) => terms.some(({ term }) => groupOf(term.type) === name));
  return (
    <div className="names">
      {present.length > 1 && terms.length > 8 && (
        <Choices
          label={t('panel.filter')}
          value={group}
          onChange={setGroup}
          options={(['all', ...present] as const).map((name) => ({ value: name, text: t(`group.${name}`) }))}
        />
      )}
      <ol className="names-list" onKeyDown={walk}>
        {shown.map((item) => (
          <Name
            key={item.term.id}
            item={item}
            line={lines.get(item.term.id)}
            onJump={(back) => onJump(item, back)}
          />
        ))}
      </ol>
      {shown.length < inGroup.length && (
        <button type="button" className="more" onClick={() => setAll(true)}>
          {t('popup.moreTerms', { count: inGroup.length - shown.length })}
        </button>
      )}
    </div>
  );
}

function Name({
  item,
  line,
  onJump,
}: {
  item: PageTerm;
  line: string | undefined;
  onJump: (back: boolean) => void;
}) {
  const { t } = useLanguage();
  const links = useLinks();
  const target = useTarget();
  const { term, count } = item;
  return (
    <li className={`name group-${groupOf(term.type)}`}>
      <button
        type="button"
        className="name-jump"
        title={t('popup.jump', { count })}
        onClick={({ shiftKey }) => onJump(shiftKey)}
      >
        <span className="name-text" lang="zh-CN">
          {term.name}
        </span>
        <span className="name-type">{t(`type.${term.type}`)}</span>
        <span className="name-count">
          {count}
          <span className="visually-hidden">{t('popup.times')}</span>
        </span>
        {/* Its room is kept while the base is asked: nothing moves away under the pointer. */}
        <span className="name-line" lang="zh-CN">
          {line ?? '\u00a0'}
        </span>
      </button>
      <a
        className="name-more"
        href={links.term(term.id)}
        aria-label={t('panel.entry', { name: term.name })}
        title={t('panel.entry', { name: term.name })}
        {...target}
      >
        <Icon name="forward" size={14} />
      </a>
    </li>
  );
}

/** Arrow keys go from name to name. */
function walk(event: KeyboardEvent<HTMLElement>) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step) return;
  const buttons = [...event.currentTarget.querySelectorAll<HTMLElement>('.name-jump')];
  const item = (event.target as HTMLElement).closest('.name');
  const at = buttons.findIndex((button) => item?.contains(button));
  const next = buttons[at + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
