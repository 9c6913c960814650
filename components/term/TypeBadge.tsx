import { groupOf } from '#lib/model/groups.ts';
import type { TermType } from '#lib/model/kinds.ts';
import { useLanguage } from '../language.tsx';

/** The type of a thing in the colour of its group. */
export function TypeBadge({ type }: { type: TermType }) {
  const { t } = useLanguage();
  return <span className={`badge group-${groupOf(type)}`}>{t(`type.${type}`)}</span>;
}
