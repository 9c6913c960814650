import { Button } from '../kit/Button.tsx';
import { useLanguage } from '../language.tsx';
import { HostField } from './HostField.tsx';
import { HostList } from './HostList.tsx';

export interface OffSitesProps {
  /** Added by the reader. */
  own: readonly string[];
  /** Those that come along and were left on the list, by kind. */
  prefilled: readonly { kind: string; hosts: readonly string[] }[];
  /** Read all the same. */
  excepted: readonly string[];
  /** Has a site read, or not. */
  onTurn: (host: string, on: boolean) => void;
  /** Takes all exceptions back. */
  onRestore: () => void;
}

/** Sites where nothing is read: the reader's own, those that come along, and what is excepted from both. */
export function OffSites({ own, prefilled, excepted, onTurn, onRestore }: OffSitesProps) {
  const { t } = useLanguage();
  const listed = prefilled.flatMap(({ hosts }) => hosts);
  const turnOn = (host: string) => onTurn(host, true);
  const turnOff = (host: string) => onTurn(host, false);
  return (
    <div className="sites">
      {own.length > 0 && <HostList hosts={own} onRemove={turnOn} />}
      <HostField label={t('settings.sites.add')} known={[...own, ...listed]} onAdd={turnOff} />
      <details className="sites-more">
        <summary>{t('settings.sites.prefilled', { count: listed.length })}</summary>
        {prefilled.map(({ kind, hosts }) => (
          <section key={kind}>
            <h3 className="type-group">{t(`settings.sites.kind.${kind}`)}</h3>
            <HostList hosts={hosts} onRemove={turnOn} />
          </section>
        ))}
      </details>
      {excepted.length > 0 && (
        <section>
          <h3 className="type-group">{t('settings.sites.excepted')}</h3>
          <HostList hosts={excepted} onRemove={turnOff} />
          <Button look="quiet" icon="undo" onClick={onRestore}>
            {t('settings.sites.restore')}
          </Button>
        </section>
      )}
    </div>
  );
}
