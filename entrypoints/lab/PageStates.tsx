import { AccessNotice } from '#components/page/AccessNotice.tsx';
import { PageTerms } from '#components/page/PageTerms.tsx';
import { PageNames } from '#components/panel/PageNames.tsx';
import type { TabAccess } from '#lib/protocol/surface.ts';
import { Specimen } from './Specimen.tsx';
import { lines, terms } from './specimens.ts';

const nothing = () => {};

const accesses: readonly TabAccess[] = [
  { state: 'running', lasting: false, host: 'news.example.cn' },
  { state: 'needs-access', lasting: false, host: 'news.example.cn' },
  { state: 'closed', lasting: false },
  { state: 'off-here', lasting: true, host: 'a-very-long-host-name.of-some.institute.example.cn' },
  { state: 'off-everywhere', lasting: true, host: 'news.example.cn' },
];

export function PageStates() {
  return (
    <>
      {accesses.map((access) => (
        <Specimen key={access.state} name={`AccessNotice: ${access.state}`}>
          <AccessNotice
            access={access}
            onRead={nothing}
            onAllowSite={nothing}
            onAllowAll={nothing}
            onSiteOn={nothing}
            onEverywhereOn={nothing}
          />
        </Specimen>
      ))}
      <Specimen name="PageTerms: one">
        <PageTerms terms={terms.slice(0, 1)} onJump={nothing} />
      </Specimen>
      <Specimen name="PageTerms: many, long title">
        <PageTerms terms={terms} onJump={nothing} />
      </Specimen>
      <Specimen name="PageNames: loading">
        <PageNames terms={terms.slice(0, 4)} lines={new Map()} onJump={nothing} />
      </Specimen>
      <Specimen name="PageNames: one">
        <PageNames terms={terms.slice(0, 1)} lines={lines} onJump={nothing} />
      </Specimen>
      <Specimen name="PageNames: many, long title">
        <PageNames terms={terms} lines={lines} onJump={nothing} />
      </Specimen>
    </>
  );
}
