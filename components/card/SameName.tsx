/** Several things of one name, when nothing on the page tells which is meant: short, to choose from. */

import { groupOf } from '#lib/model/groups.ts';
import type { CardView } from '#lib/protocol/page.ts';
import { useLanguage } from '../language.tsx';

interface SameNameProps {
  form: string;
  views: readonly CardView[];
  onGo: (view: CardView) => void;
}

export function SameNameHead({ form, views }: Omit<SameNameProps, 'onGo'>) {
  const { t } = useLanguage();
  return (
    <header className={`card-head card-group-${groupOf(views[0]!.type)}`}>
      <p className="card-kind">{t('card.sameName', { count: views.length })}</p>
      <h2 className="card-name" lang="zh-CN">
        {form}
      </h2>
    </header>
  );
}

export function SameName({ views, onGo }: Omit<SameNameProps, 'form'>) {
  const { t } = useLanguage();
  return (
    <div className="card-body">
      <ul className="card-same">
        {views.map((view) => (
          <li key={view.id} className={`card-group-${groupOf(view.type)}`}>
            <button type="button" className="card-one" onClick={() => onGo(view)}>
              <span className="card-one-name">
                <span lang="zh-CN">{view.name}</span>
                <small className="card-type">{t(`type.${view.type}`)}</small>
              </span>
              <span className="card-one-line" lang="zh-CN">
                {view.entity?.posts?.[0] ?? view.entity?.line ?? view.policy?.line}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
