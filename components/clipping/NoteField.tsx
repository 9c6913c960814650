import { useEffect, useId, useRef, useState } from 'react';
import { useLanguage } from '../language.tsx';

type State = 'idle' | 'changed' | 'saving' | 'saved' | 'failed';

interface NoteFieldProps {
  note: string;
  onSave: (note: string) => Promise<void>;
}

/** A note that is kept on leaving the field or with Ctrl+Enter, and says so. What failed to save stays in it. */
export function NoteField({ note, onSave }: NoteFieldProps) {
  const { t } = useLanguage();
  const id = useId();
  const [text, setText] = useState(note);
  const [state, setState] = useState<State>('idle');
  const kept = useRef(note);

  // A change made elsewhere shows here, unless this field holds words of its own.
  useEffect(() => {
    setText((current) => (current === kept.current ? note : current));
    kept.current = note;
  }, [note]);

  async function save() {
    if (text === kept.current) {
      setState((before) => (before === 'changed' ? 'idle' : before));
      return;
    }
    setState('saving');
    try {
      await onSave(text);
      kept.current = text;
      setState('saved');
    } catch {
      setState('failed');
    }
  }

  return (
    <div className="note">
      <label className="visually-hidden" htmlFor={id}>
        {t('note.label')}
      </label>
      <textarea
        id={id}
        rows={1}
        value={text}
        placeholder={t('note.placeholder')}
        onChange={(event) => {
          setText(event.currentTarget.value);
          setState('changed');
        }}
        onBlur={save}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
            event.preventDefault();
            save();
          }
        }}
      />
      <span className={`note-state note-${state}`} role="status">
        {state === 'idle' ? '' : t(`note.${state}`)}
      </span>
    </div>
  );
}
