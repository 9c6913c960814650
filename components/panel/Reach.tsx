import { Choices } from '../kit/Choices.tsx';
import { useLanguage } from '../language.tsx';

interface ReachProps {
  reach: 'section' | 'page';
  onReach: (reach: 'section' | 'page') => void;
  /** Of the section that is spoken of. */
  heading: string;
}

/** Whether a list is of the section somebody reads or of the whole page, and which section that is. */
export function Reach({ reach, onReach, heading }: ReachProps) {
  const { t } = useLanguage();
  return (
    <div className="reach">
      <Choices
        label={t('panel.reach')}
        value={reach}
        onChange={onReach}
        options={[
          { value: 'section', text: t('panel.reach.section') },
          { value: 'page', text: t('panel.reach.page') },
        ]}
      />
      {reach === 'section' && (
        <p className="reach-heading" title={heading}>
          {heading}
        </p>
      )}
    </div>
  );
}
