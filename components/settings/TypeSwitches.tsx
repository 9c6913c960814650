import { type TermType, termTypes } from '#lib/model/kinds.ts';
import { Switch } from '../kit/Switch.tsx';
import { useLanguage } from '../language.tsx';
import { byGroup } from '../term/groups.ts';

/** Everyday words of the field: as long as a page is marked sparingly they are only listed. */
const everyday: readonly TermType[] = ['technology', 'place'];

interface TypeSwitchesProps {
  unmarked: readonly TermType[];
  /** Is every mention marked? */
  dense: boolean;
  onChange: (unmarked: TermType[]) => void;
}

/** Which types of names are marked, by group. */
export function TypeSwitches({ unmarked, dense, onChange }: TypeSwitchesProps) {
  const { t } = useLanguage();
  return (
    <div className="type-switches">
      {byGroup(termTypes, (type) => type).map(([group, types]) => (
        <div key={group} className={`group-${group}`}>
          <p className="type-group">{t(`group.${group}`)}</p>
          {types.map((type) => {
            const listedOnly = !dense && everyday.includes(type);
            return (
              <Switch
                key={type}
                checked={!listedOnly && !unmarked.includes(type)}
                disabled={listedOnly}
                {...(listedOnly && { hint: t('settings.types.listed') })}
                onChange={(on) =>
                  onChange(on ? unmarked.filter((other) => other !== type) : [...unmarked, type])
                }
              >
                {t(`type.${type}`)}
              </Switch>
            );
          })}
        </div>
      ))}
    </div>
  );
}
