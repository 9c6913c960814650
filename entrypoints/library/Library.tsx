import { type ReactNode, useEffect } from 'react';
import { FailureNotice } from '#components/kit/FailureNotice.tsx';
import { LibraryShell, type ShellPlace } from '#components/shell/LibraryShell.tsx';
import type { Settings } from '#lib/settings/settings.ts';
import { Boundary } from '../surface/Boundary.tsx';
import { useHealth } from '../surface/use-health.ts';
import { BriefingRoute } from './BriefingRoute.tsx';
import { ClippingsRoute } from './ClippingsRoute.tsx';
import { EntitiesRoute } from './EntitiesRoute.tsx';
import { FiguresRoute } from './FiguresRoute.tsx';
import { HomeRoute } from './HomeRoute.tsx';
import { MutedRoute } from './MutedRoute.tsx';
import { NotFound } from './NotFound.tsx';
import { PoliciesRoute } from './PoliciesRoute.tsx';
import { type Route, useRoute } from './route.ts';
import { SearchRoute } from './SearchRoute.tsx';
import { SettingsRoute } from './SettingsRoute.tsx';
import { StorageRoute } from './StorageRoute.tsx';
import { TermRoute } from './TermRoute.tsx';

const places: Partial<Record<Route['page'], ShellPlace>> = {
  home: 'home',
  briefing: 'home',
  search: 'search',
  clippings: 'clippings',
  muted: 'muted',
  entities: 'entities',
  policies: 'policies',
  figures: 'figures',
  settings: 'settings',
  storage: 'storage',
};

export function Library({ settings }: { settings: Settings }) {
  const route = useRoute();
  const { ready, failure } = useHealth();
  const key = 'id' in route ? `${route.page}/${route.id}` : route.page;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page is read from its top
  useEffect(() => {
    scrollTo(0, 0);
  }, [key]);
  return (
    <LibraryShell place={places[route.page]} welcomeHref="/welcome.html">
      {failure && <FailureNotice code={failure} onRetry={() => location.reload()} />}
      <Boundary key={key}>{pageOf(route, ready, settings)}</Boundary>
    </LibraryShell>
  );
}

function pageOf(route: Route, ready: boolean, settings: Settings): ReactNode {
  switch (route.page) {
    case 'home':
      return <HomeRoute ready={ready} />;
    case 'briefing':
      return <BriefingRoute id={route.id} ready={ready} />;
    case 'term':
      return <TermRoute id={route.id} ready={ready} />;
    case 'clippings':
      return <ClippingsRoute {...(route.shown && { shown: route.shown })} />;
    case 'muted':
      return <MutedRoute />;
    case 'entities':
      return <EntitiesRoute initial={route.params} ready={ready} />;
    case 'policies':
      return <PoliciesRoute initial={route.params} ready={ready} />;
    case 'figures':
      return <FiguresRoute initial={route.params} ready={ready} />;
    case 'settings':
      return <SettingsRoute settings={settings} />;
    case 'storage':
      return <StorageRoute />;
    case 'search':
      return <SearchRoute initial={route.query} />;
    case 'unknown':
      return <NotFound />;
  }
}
