import { PageCard, type PageCardProps } from '#components/card/PageCard.tsx';
import { CardPlace, Specimen } from './Specimen.tsx';
import { companyView, longView, personView, policyView } from './specimens.ts';

const nothing = () => {};
const base: Omit<PageCardProps, 'view'> = {
  others: [],
  form: '远山',
  canSave: true,
  pinned: false,
  onPin: nothing,
  onMove: nothing,
  onClose: nothing,
  onOpenBriefing: nothing,
  onOpenTerm: nothing,
  onSave: async () => ({ ok: true }),
  onSay: async () => ({ ok: false, code: 'storage-full' }),
  onView: async () => personView,
  onFindTerm: async () => [],
};

const cards: readonly [string, PageCardProps][] = [
  ['company, much known', { ...base, view: companyView }],
  ['person, little known', { ...base, view: personView }],
  ['policy', { ...base, view: policyView }],
  ['long title', { ...base, view: longView, form: longView.name }],
  ['pinned, nothing to save', { ...base, view: companyView, pinned: true, canSave: false }],
  ['two of one name', { ...base, view: companyView, others: [{ ...personView, name: '远山' }] }],
];

export const CardStates = () =>
  cards.map(([name, props]) => (
    <Specimen key={name} name={`PageCard: ${name}`}>
      <CardPlace>
        <PageCard {...props} />
      </CardPlace>
    </Specimen>
  ));
