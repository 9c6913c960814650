/** What the browser says of our storage: how much is used, and whether it may be cleared without asking. */
import { useCallback, useEffect, useState } from 'react';

export interface StorageState {
  /** Bytes; undefined where the browser doesn't tell. */
  used: number | undefined;
  persisted: boolean;
  /** Asks the browser to keep the data also when the disk gets full. */
  persist: () => Promise<void>;
}

export function useStorage(): StorageState | undefined {
  const [state, setState] = useState<Omit<StorageState, 'persist'>>();
  const look = useCallback(async () => {
    const [{ usage }, persisted] = await Promise.all([
      navigator.storage.estimate(),
      navigator.storage.persisted(),
    ]);
    setState({ used: usage, persisted });
  }, []);
  useEffect(() => void look(), [look]);
  const persist = useCallback(async () => {
    await navigator.storage.persist();
    await look();
  }, [look]);
  return state && { ...state, persist };
}
