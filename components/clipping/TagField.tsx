import { useState } from 'react';
import { Icon } from '../kit/Icon.tsx';
import { useLanguage } from '../language.tsx';

interface TagFieldProps {
  tags: readonly string[];
  onChange: (tags: string[]) => Promise<void>;
}

/** Tags, each removable, and a field that adds them on Enter, comma or leaving. */
export function TagField({ tags, onChange }: TagFieldProps) {
  const { t } = useLanguage();
  const [text, setText] = useState('');

  function add() {
    const added = text
      .split(/[,，、#\s]+/)
      .map((tag) => tag.trim())
      .filter((tag) => tag && !tags.includes(tag));
    setText('');
    if (added.length) void onChange([...new Set([...tags, ...added])]);
  }

  return (
    <div className="tags">
      {tags.map((tag) => (
        <span key={tag} className="tag">
          {tag}
          <button
            type="button"
            aria-label={t('tags.remove', { tag })}
            onClick={() => onChange(tags.filter((other) => other !== tag))}
          >
            <Icon name="close" size={10} />
          </button>
        </span>
      ))}
      <input
        className="tags-input"
        aria-label={t('tags.add')}
        placeholder={t('tags.add')}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onBlur={add}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Enter' || event.key === ',' || event.key === '，') {
            event.preventDefault();
            add();
          } else if (event.key === 'Backspace' && text === '' && tags.length) {
            void onChange(tags.slice(0, -1));
          }
        }}
      />
    </div>
  );
}
