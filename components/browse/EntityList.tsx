import type { EntityType } from '#lib/model/kinds.ts';
import { useLanguage } from '../language.tsx';
import { useLinks } from '../links.tsx';
import { TypeBadge } from '../term/TypeBadge.tsx';

export interface ListedEntity {
  id: string;
  name: string;
  type: EntityType;
  line: string;
  /** In how many briefings it appears. */
  briefings: number;
}

/** Entities, one a row: name, type, one line, how often. */
export function EntityList({ entities }: { entities: readonly ListedEntity[] }) {
  const { t } = useLanguage();
  const links = useLinks();
  return (
    <ul className="entity-list">
      {entities.map(({ id, name, type, line, briefings }) => (
        <li key={id}>
          <p className="entity-name">
            <a lang="zh-CN" href={links.term(id)}>
              {name}
            </a>
            <TypeBadge type={type} />
          </p>
          <p className="entity-line" lang="zh-CN">
            {line}
          </p>
          <p className="entity-count">{t('contents.count', { count: briefings })}</p>
        </li>
      ))}
    </ul>
  );
}
