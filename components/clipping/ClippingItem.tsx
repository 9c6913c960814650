import { useEffect, useRef } from 'react';
import type { Clipping } from '#lib/model/reader.ts';
import { formatMoment, hostOf } from '../format.ts';
import { Button } from '../kit/Button.tsx';
import { Icon } from '../kit/Icon.tsx';
import { langOf, useLanguage } from '../language.tsx';
import { type TermLink, TermLinks } from '../term/TermLinks.tsx';
import { NoteField } from './NoteField.tsx';
import { TagField } from './TagField.tsx';

export interface ClippingItemProps {
  clipping: Clipping;
  /** The things it mentions, as far as the base still knows them. */
  terms: readonly TermLink[];
  /** Scroll to it and mark it: the reader came for this one. */
  shown?: boolean;
  /** Each resolves when the change is kept, and rejects when it is not. */
  onNote: (note: string) => Promise<void>;
  onTags: (tags: string[]) => Promise<void>;
  onRemove: () => void;
  onShow: () => void;
}

/** One clipping: quotation, source, note, tags and what can be done with it. */
export function ClippingItem(props: ClippingItemProps) {
  const { clipping, terms, shown = false, onNote, onTags, onRemove, onShow } = props;
  const { t, language } = useLanguage();
  const item = useRef<HTMLElement>(null);
  useEffect(() => {
    if (shown) item.current?.scrollIntoView({ block: 'center' });
  }, [shown]);
  return (
    <article className={`clipping ${shown ? 'clipping-shown' : ''}`} ref={item}>
      <blockquote lang={langOf(clipping.quote.exact)} cite={clipping.page.url}>
        {clipping.quote.exact}
      </blockquote>
      <p className="meta">
        <a href={clipping.page.url} target="_blank" rel="noreferrer" className="clipping-source">
          <span lang={langOf(clipping.page.title)}>{clipping.page.title || hostOf(clipping.page.url)}</span>
          <Icon name="external" size={12} />
        </a>
        <span>{hostOf(clipping.page.url)}</span>
        <time dateTime={new Date(clipping.createdAt).toISOString()}>
          {formatMoment(clipping.createdAt, language)}
        </time>
      </p>
      {terms.length > 0 && <TermLinks terms={terms} />}
      <NoteField note={clipping.note} onSave={onNote} />
      <div className="clipping-foot">
        <TagField tags={clipping.tags} onChange={onTags} />
        <div className="clipping-actions">
          <Button look="quiet" icon="locate" onClick={onShow}>
            {t('clipping.show')}
          </Button>
          <Button look="quiet" icon="trash" onClick={onRemove}>
            {t('clipping.remove')}
          </Button>
        </div>
      </div>
    </article>
  );
}
