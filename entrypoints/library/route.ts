/** The addresses of the library: what stands after `#`, parsed and followed. */
import { useEffect, useState } from 'react';

export type Route =
  | { page: 'home' }
  | { page: 'briefing'; id: string }
  | { page: 'term'; id: string }
  | { page: 'clippings'; shown?: string }
  | { page: 'muted' | 'settings' | 'storage' }
  | { page: 'entities' | 'policies' | 'figures'; params: Readonly<Record<string, string>> }
  | { page: 'search'; query: string }
  | { page: 'unknown' };

/** `#/briefing/2020-11-26/07` → the briefing of that id; an address we don't know is said to be so. */
export function parseRoute(hash: string): Route {
  const [path = '', search = ''] = hash.replace(/^#?\/?/, '').split('?');
  const [page, ...rest] = path.split('/');
  const id = decode(rest.join('/'));
  switch (page) {
    case '':
      return { page: 'home' };
    case 'briefing':
    case 'term':
      return id ? { page, id } : { page: 'unknown' };
    case 'clippings':
      return id ? { page, shown: id } : { page };
    case 'muted':
    case 'settings':
    case 'storage':
      return { page };
    case 'entities':
    case 'policies':
    case 'figures':
      return { page, params: Object.fromEntries(new URLSearchParams(search)) };
    case 'search':
      return { page, query: new URLSearchParams(search).get('q') ?? '' };
    default:
      return { page: 'unknown' };
  }
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The current route; a new page starts at its top. */
export function useRoute(): Route {
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const follow = () => setHash(location.hash);
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return parseRoute(hash);
}
