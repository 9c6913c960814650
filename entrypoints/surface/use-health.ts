/** Is the base usable? Asking also installs the digest where that has not happened yet. */
import { useEffect, useState } from 'react';
import type { FailureCode } from '#lib/protocol/result.ts';
import { askWorker } from './worker.ts';

export interface Health {
  ready: boolean;
  failure?: FailureCode;
  briefings?: number;
  terms?: number;
}

export function useHealth(): Health {
  const [health, setHealth] = useState<Health>({ ready: false });
  useEffect(() => {
    let current = true;
    askWorker('health', {}).then((result) => {
      if (!current) return;
      if (result.ok) setHealth({ ready: true, briefings: result.value.briefings, terms: result.value.terms });
      else setHealth({ ready: false, failure: result.error.code });
    });
    return () => {
      current = false;
    };
  }, []);
  return health;
}
