import { Icon } from '../kit/Icon.tsx';
import { useLanguage } from '../language.tsx';

interface HostListProps {
  hosts: readonly string[];
  onRemove: (host: string) => void;
}

/** Sites, each of which can be taken out. */
export function HostList({ hosts, onRemove }: HostListProps) {
  const { t } = useLanguage();
  return (
    <ul className="hosts">
      {hosts.map((host) => (
        <li key={host} className="tag">
          {host}
          <button
            type="button"
            aria-label={t('settings.sites.remove', { host })}
            onClick={() => onRemove(host)}
          >
            <Icon name="close" size={10} />
          </button>
        </li>
      ))}
    </ul>
  );
}
