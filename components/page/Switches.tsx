import { Switch } from '../kit/Switch.tsx';
import { useLanguage } from '../language.tsx';

interface SwitchesProps {
  /** Of the tab; without one there is no switch for the site. */
  host?: string;
  siteOn: boolean;
  everywhereOn: boolean;
  allMentions: boolean;
  onSite: (on: boolean) => void;
  onEverywhere: (on: boolean) => void;
  onAllMentions: (on: boolean) => void;
}

/** Where marks are made, and how many. */
export function Switches(props: SwitchesProps) {
  const { host, siteOn, everywhereOn, allMentions, onSite, onEverywhere, onAllMentions } = props;
  const { t } = useLanguage();
  return (
    <div className="switches">
      {host && (
        <Switch checked={siteOn && everywhereOn} disabled={!everywhereOn} onChange={onSite} hint={host}>
          {t('switch.site')}
        </Switch>
      )}
      <Switch checked={everywhereOn} onChange={onEverywhere}>
        {t('switch.everywhere')}
      </Switch>
      <Switch checked={allMentions} onChange={onAllMentions} hint={t('switch.allMentions.hint')}>
        {t('switch.allMentions')}
      </Switch>
    </div>
  );
}
