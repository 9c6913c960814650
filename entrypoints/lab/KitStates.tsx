import { useState } from 'react';
import { Button } from '#components/kit/Button.tsx';
import { Choices } from '#components/kit/Choices.tsx';
import { FailureNotice } from '#components/kit/FailureNotice.tsx';
import { Empty, Notice } from '#components/kit/Notice.tsx';
import { Switch } from '#components/kit/Switch.tsx';
import { Search, type SearchState } from '#components/search/Search.tsx';
import { failureCodes } from '#lib/protocol/result.ts';
import { Specimen } from './Specimen.tsx';
import { hits, longName } from './specimens.ts';

const nothing = () => {};

export function KitStates() {
  const [on, setOn] = useState(true);
  const [choice, setChoice] = useState('b');
  return (
    <>
      <Specimen name="Button: looks, disabled">
        <Button look="primary">读这一页</Button> <Button>始终读这个网站</Button>{' '}
        <Button look="quiet" icon="trash">
          删除
        </Button>{' '}
        <Button disabled>再试一次</Button>
      </Specimen>
      <Specimen name="Switch: on, off, disabled, long">
        <Switch checked={on} onChange={setOn} hint="否则每段只标第一处">
          标出每一处
        </Switch>
        <Switch checked={!on} onChange={(next) => setOn(!next)}>
          {longName}
        </Switch>
        <Switch checked={false} disabled onChange={nothing}>
          地点
        </Switch>
      </Specimen>
      <Specimen name="Choices: one of a few, long">
        <Choices
          label="密度"
          value={choice}
          onChange={setChoice}
          options={[
            { value: 'a', text: '全部', count: 782 },
            { value: 'b', text: '企业', count: 111 },
            { value: 'c', text: longName },
          ]}
        />
      </Specimen>
      <Specimen name="Notice: calm, with actions">
        <Notice title="只在这一次阅读本页" actions={<Button>始终读这个网站</Button>}>
          因为您点开了旁注。
        </Notice>
      </Specimen>
      <Specimen name="Empty">
        <Empty title="还没有摘录">在网页上选中一段文字，点右键选“存为摘录”。</Empty>
      </Specimen>
      {failureCodes.map((code) => (
        <Specimen key={code} name={`FailureNotice: ${code}`}>
          <FailureNotice code={code} onRetry={nothing} />
        </Specimen>
      ))}
      <SearchStates />
    </>
  );
}

const searches: readonly [string, string, SearchState][] = [
  ['empty', '', { kind: 'idle' }],
  ['one', '远山', { kind: 'found', query: '远山', reply: { hits: hits.slice(0, 1), nearest: [] } }],
  ['many, long title', '岸桥', { kind: 'found', query: '岸桥', reply: { hits, nearest: [] } }],
  ['nothing found', '犰狳', { kind: 'found', query: '犰狳', reply: { hits: [], nearest: ['远山科技'] } }],
  ['nothing near', '犰狳', { kind: 'found', query: '犰狳', reply: { hits: [], nearest: [] } }],
  ['error', '远山', { kind: 'failed', query: '远山', code: 'base-unavailable' }],
];

const SearchStates = () =>
  searches.map(([name, query, state]) => (
    <Specimen key={name} name={`Search: ${name}`}>
      <Search query={query} state={state} onQuery={nothing} />
    </Specimen>
  ));
