/** What a list is narrowed to and how it is ordered, kept in the address, so that it can be gone back to. */
import { useEffect, useState } from 'react';

export type Params = Readonly<Record<string, string>>;

/** `initial` comes from the address. A change replaces the address without a new entry in the history. */
export function useQueryState(page: string, initial: Params): [Params, (change: Params) => void] {
  const [params, setParams] = useState(initial);
  const key = new URLSearchParams(initial).toString();
  useEffect(() => setParams(Object.fromEntries(new URLSearchParams(key))), [key]);
  const change = (fields: Params) => {
    const next = Object.fromEntries(Object.entries({ ...params, ...fields }).filter(([, value]) => value));
    const search = new URLSearchParams(next).toString();
    history.replaceState(null, '', `#/${page}${search ? `?${search}` : ''}`);
    setParams(next);
  };
  return [params, change];
}
