import { groupOf } from '#lib/model/groups.ts';
import type { TermType } from '#lib/model/kinds.ts';
import { useLanguage } from '../language.tsx';
import { useLinks, useTarget } from '../links.tsx';
import { byType } from './groups.ts';

export interface TermLink {
  id: string;
  name: string;
  type: TermType;
  line?: string;
}

/** Names by type, each a link to its page. */
export function TermLinks({ terms }: { terms: readonly TermLink[] }) {
  const { t } = useLanguage();
  const links = useLinks();
  const target = useTarget();
  return (
    <dl className="term-links">
      {byType(terms, (term) => term.type).map(([type, members]) => (
        <div key={type} className={`group-${groupOf(type)}`}>
          <dt>{t(`type.${type}`)}</dt>
          <dd>
            {members.map(({ id, name, line }) => (
              <a key={id} lang="zh-CN" className="term-link" href={links.term(id)} title={line} {...target}>
                {name}
              </a>
            ))}
          </dd>
        </div>
      ))}
    </dl>
  );
}
