import { HostField } from '#components/settings/HostField.tsx';
import { OffSites } from '#components/settings/OffSites.tsx';
import { Setting } from '#components/settings/Setting.tsx';
import { Counts, GrantedSites } from '#components/settings/StorageParts.tsx';
import { TypeSwitches } from '#components/settings/TypeSwitches.tsx';
import { AccessChoice, Shortcuts } from '#components/welcome/WelcomeParts.tsx';
import { Specimen } from './Specimen.tsx';

const nothing = () => {};
const prefilled = [
  { kind: 'mail', hosts: ['mail.example.cn', 'mail.example.com'] },
  { kind: 'money', hosts: ['bank.example.cn'] },
];

export function SettingStates() {
  return (
    <>
      <Specimen name="TypeSwitches: sparse">
        <TypeSwitches unmarked={['media']} dense={false} onChange={nothing} />
      </Specimen>
      <Specimen name="TypeSwitches: dense">
        <TypeSwitches unmarked={[]} dense onChange={nothing} />
      </Specimen>
      <Specimen name="OffSites: only what comes along">
        <OffSites own={[]} prefilled={prefilled} excepted={[]} onTurn={nothing} onRestore={nothing} />
      </Specimen>
      <Specimen name="OffSites: many, long, excepted">
        <OffSites
          own={['news.example.cn', 'a-very-long-host-name.of-some.institute.example.cn', 'localhost']}
          prefilled={prefilled}
          excepted={['docs.example.cn', 'news.bank.example.cn']}
          onTurn={nothing}
          onRestore={nothing}
        />
      </Specimen>
      <Specimen name="HostField">
        <HostField label="放行网站" known={[]} onAdd={nothing} />
      </Specimen>
      <Specimen name="Setting" wide>
        <Setting query="" title="卡片多快出现" hint="鼠标要在名字上停多久。">
          300 毫秒
        </Setting>
      </Specimen>
      <Specimen name="GrantedSites: none">
        <GrantedSites sites={[]} onRemove={nothing} />
      </Specimen>
      <Specimen name="GrantedSites: some, one fixed">
        <GrantedSites
          sites={[
            { origin: '*://*/*', fixed: true },
            { origin: '*://news.example.cn/*', fixed: false },
          ]}
          onRemove={nothing}
        />
      </Specimen>
      <Specimen name="Counts">
        <Counts
          rows={[
            { name: 'briefings', count: 100_000, href: '#/' },
            { name: 'clippings', count: 0 },
          ]}
        />
      </Specimen>
      <Specimen name="Shortcuts: set and not set">
        <Shortcuts
          shortcuts={[
            { name: 'save', keys: 'Alt+Shift+S' },
            { name: 'next', keys: '' },
          ]}
        />
      </Specimen>
      <Specimen name="AccessChoice: refused" wide>
        <AccessChoice state="none" hosts={[]} refused onAllow={nothing} onWithdraw={nothing} />
      </Specimen>
      <Specimen name="AccessChoice: some sites" wide>
        <AccessChoice
          state="some"
          hosts={['news.example.cn', 'ict.example.cn']}
          refused={false}
          onAllow={nothing}
          onWithdraw={nothing}
        />
      </Specimen>
    </>
  );
}
