import { Switch } from '../kit/Switch.tsx';
import { useLanguage } from '../language.tsx';

interface SwitchesProps {
  everywhereOn: boolean;
  allMentions: boolean;
  onEverywhere: (on: boolean) => void;
  onAllMentions: (on: boolean) => void;
}

/** Whether marks are made at all, and how many. */
export function Switches({ everywhereOn, allMentions, onEverywhere, onAllMentions }: SwitchesProps) {
  const { t } = useLanguage();
  return (
    <div className="switches">
      <Switch checked={allMentions} onChange={onAllMentions} hint={t('switch.allMentions.hint')}>
        {t('switch.allMentions')}
      </Switch>
      <Switch checked={everywhereOn} onChange={onEverywhere}>
        {t('switch.everywhere')}
      </Switch>
    </div>
  );
}
