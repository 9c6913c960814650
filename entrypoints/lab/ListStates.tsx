import { EntityList } from '#components/browse/EntityList.tsx';
import { FigureBrowser } from '#components/browse/FigureBrowser.tsx';
import { Paged } from '#components/browse/Listing.tsx';
import { PolicyTable } from '#components/browse/PolicyTable.tsx';
import { PolicyTimeline } from '#components/browse/PolicyTimeline.tsx';
import { MutedList } from '#components/shell/MutedList.tsx';
import { Specimen } from './Specimen.tsx';
import {
  briefings,
  entity,
  figures,
  longName,
  longPolicy,
  operations,
  person,
  policy,
  undatedPolicy,
} from './specimens.ts';

const nothing = () => {};
const listed = [entity, person].map((e) => ({ ...e, briefings: e.briefings.length }));

export function ListStates() {
  return (
    <>
      <Specimen name="EntityList: many, long title" wide>
        <Paged items={[...listed, { ...listed[0]!, id: 'long', name: longName }]} step={2}>
          {(shown) => <EntityList entities={shown} />}
        </Paged>
      </Specimen>
      <Specimen name="PolicyTable: many, long title" wide>
        <PolicyTable policies={[policy, longPolicy, undatedPolicy]} />
      </Specimen>
      <Specimen name="PolicyTimeline: many, long title, some undated" wide>
        <PolicyTimeline policies={[policy, longPolicy, undatedPolicy]} />
      </Specimen>
      <Specimen name="PolicyTimeline: no dates" wide>
        <PolicyTimeline policies={[undatedPolicy]} />
      </Specimen>
      <Specimen name="FigureBrowser: many, long subject, one copied" wide>
        <FigureBrowser
          rows={figures.map((figure) => ({ figure, briefing: briefings[0]! }))}
          sort="value"
          descending
          onSort={nothing}
          onCopy={nothing}
          copied="2"
        />
      </Specimen>
      <Specimen name="MutedList: here, everywhere, long name" wide>
        <MutedList operations={operations} onUndo={nothing} />
      </Specimen>
    </>
  );
}
