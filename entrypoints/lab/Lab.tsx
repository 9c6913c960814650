/** Every component in every state: loading, empty, one, many, very long Chinese title, error. Development only. */
import type { ReactNode } from 'react';
import { BriefingStates } from './BriefingStates.tsx';
import { CardStates } from './CardStates.tsx';
import { KitStates } from './KitStates.tsx';
import { ListStates } from './ListStates.tsx';
import { PageStates } from './PageStates.tsx';
import { SettingStates } from './SettingStates.tsx';

const parts: readonly [string, () => ReactNode][] = [
  ['Kit', KitStates],
  ['This page', PageStates],
  ['Briefings and things', BriefingStates],
  ['Lists', ListStates],
  ['Settings', SettingStates],
  ['Card', CardStates],
];

export function Lab() {
  return (
    <main className="lab-main">
      <h1 lang="en">Lab</h1>
      {parts.map(([name, States]) => (
        <section key={name} className="lab-part">
          <h2 lang="en">{name}</h2>
          <div className="lab-grid">
            <States />
          </div>
        </section>
      ))}
    </main>
  );
}
