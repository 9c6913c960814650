import type { TermType } from '#lib/model/kinds.ts';
import { useLanguage } from '../language.tsx';
import { groupOf } from './groups.ts';

/** The type of a thing in the colour of its group. */
export function TypeBadge({ type }: { type: TermType }) {
  const { t } = useLanguage();
  return <span className={`badge group-${groupOf(type)}`}>{t(`type.${type}`)}</span>;
}
