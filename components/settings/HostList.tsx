import { useId, useState } from 'react';
import { Button } from '../kit/Button.tsx';
import { Icon } from '../kit/Icon.tsx';
import { useLanguage } from '../language.tsx';

interface HostListProps {
  hosts: readonly string[];
  onChange: (hosts: string[]) => void;
}

/** `https://News.example.cn/a` → `news.example.cn`; undefined for what names no site. */
export function hostFrom(text: string): string | undefined {
  const given = text.trim();
  if (!given || /\s/.test(given)) return undefined;
  const address = /^[a-z][a-z0-9+.-]*:\/\//i.test(given) ? given : `http://${given}`;
  if (!URL.canParse(address)) return undefined;
  const { protocol, hostname } = new URL(address);
  const isSite = hostname === 'localhost' || hostname.includes('.') || hostname.startsWith('[');
  return /^https?:$/.test(protocol) && isSite ? hostname : undefined;
}

/** Sites that can be added and taken out. */
export function HostList({ hosts, onChange }: HostListProps) {
  const { t } = useLanguage();
  const id = useId();
  const [text, setText] = useState('');
  const [wrong, setWrong] = useState(false);

  function add() {
    const host = hostFrom(text);
    if (!host) return setWrong(true);
    setText('');
    if (!hosts.includes(host)) onChange([...hosts, host].sort());
  }

  return (
    <div className="hosts">
      {hosts.length > 0 ? (
        <ul>
          {hosts.map((host) => (
            <li key={host} className="tag">
              {host}
              <button
                type="button"
                aria-label={t('settings.sites.remove', { host })}
                onClick={() => onChange(hosts.filter((other) => other !== host))}
              >
                <Icon name="close" size={10} />
              </button>
            </li>
          ))}
        </ul>
      ) : (
        <p className="hint">{t('settings.sites.none')}</p>
      )}
      <form
        className="hosts-add"
        onSubmit={(event) => {
          event.preventDefault();
          add();
        }}
      >
        <input
          className="field"
          aria-label={t('settings.sites.add')}
          placeholder="example.com"
          value={text}
          spellCheck={false}
          autoComplete="off"
          aria-invalid={wrong}
          {...(wrong && { 'aria-describedby': id })}
          onChange={(event) => {
            setText(event.currentTarget.value);
            setWrong(false);
          }}
        />
        <Button type="submit">{t('settings.sites.add')}</Button>
      </form>
      {wrong && (
        <p className="field-wrong" id={id} role="alert">
          {t('settings.sites.wrong')}
        </p>
      )}
    </div>
  );
}
