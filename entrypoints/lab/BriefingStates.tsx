import { BriefingList } from '#components/briefing/BriefingList.tsx';
import { BriefingView } from '#components/briefing/BriefingView.tsx';
import { Contents } from '#components/briefing/Contents.tsx';
import { ClippingItem } from '#components/clipping/ClippingItem.tsx';
import { ClippingQuotes } from '#components/clipping/ClippingQuotes.tsx';
import { TermPage } from '#components/term/TermPage.tsx';
import { Specimen } from './Specimen.tsx';
import {
  briefings,
  bulletin,
  clipping,
  companyView,
  entity,
  figures,
  fullBriefing,
  longBriefing,
  longClipping,
  longPolicy,
  longView,
  person,
  personView,
  policy,
  policyView,
} from './specimens.ts';

const kept = async () => {};
const lost = async () => {
  throw new Error('not kept');
};
const nothing = () => {};

export function BriefingStates() {
  return (
    <>
      <Specimen name="BriefingList: one">
        <BriefingList briefings={briefings.slice(0, 1)} />
      </Specimen>
      <Specimen name="BriefingList: many, with reasons, long title">
        <BriefingList
          briefings={[...briefings.slice(0, 2), longBriefing].map((ref) => ({
            briefing: ref,
            shared: ['远山科技', '标识规定', '沈若溪'],
          }))}
        />
      </Specimen>
      <Specimen name="BriefingList: how each stands to the page">
        <BriefingList
          briefings={(['same_event', 'follow_up', 'same_policy', 'background'] as const).map(
            (relation, i) => ({ briefing: briefings[i]!, relation, shared: ['远山科技'] }),
          )}
        />
      </Specimen>
      <Specimen name="Contents: many, long title" wide>
        <Contents bulletin={bulletin} briefings={[...briefings, longBriefing].map(fullBriefing)} />
      </Specimen>
      <Specimen name="BriefingView: names not yet found, nothing beside it" wide>
        <BriefingView
          briefing={fullBriefing(longBriefing)}
          bulletin={bulletin}
          entities={[]}
          policies={[]}
          figures={[]}
          related={[]}
          mentions={[]}
          clippings={[]}
        />
      </Specimen>
      <Specimen name="BriefingView: everything" wide>
        <BriefingView
          briefing={fullBriefing(briefings[1]!)}
          bulletin={bulletin}
          entities={[entity, person]}
          policies={[policy, longPolicy]}
          figures={figures}
          related={[{ ref: longBriefing, reason: '同一家公司' }]}
          previous={briefings[0]!}
          next={longBriefing}
          mentions={[[{ start: 0, end: 4, term: { id: entity.id, name: entity.name, type: 'company' } }]]}
          clippings={[clipping]}
        />
      </Specimen>
      <Specimen name="TermPage: company with charts" wide>
        <TermPage view={companyView} clippings={[clipping]} companions={[person]} />
      </Specimen>
      <Specimen name="TermPage: person, little known" wide>
        <TermPage view={personView} clippings={[]} />
      </Specimen>
      <Specimen name="TermPage: policy" wide>
        <TermPage view={policyView} clippings={[]} />
      </Specimen>
      <Specimen name="TermPage: long title" wide>
        <TermPage view={longView} clippings={[longClipping]} />
      </Specimen>
      <Specimen name="ClippingItem: one">
        <ClippingItem
          clipping={clipping}
          terms={[person]}
          onNote={kept}
          onTags={kept}
          onRemove={nothing}
          onShow={nothing}
        />
      </Specimen>
      <Specimen name="ClippingItem: long, the one looked for, notes that can’t be kept">
        <ClippingItem
          clipping={longClipping}
          terms={[]}
          shown
          onNote={lost}
          onTags={lost}
          onRemove={nothing}
          onShow={nothing}
        />
      </Specimen>
      <Specimen name="ClippingQuotes: links">
        <ClippingQuotes clippings={[clipping, longClipping]} />
      </Specimen>
      <Specimen name="ClippingQuotes: shown on the page">
        <ClippingQuotes clippings={[clipping, longClipping]} onShow={nothing} />
      </Specimen>
    </>
  );
}
