/** What a live query or a component throws ends here: expected failures of the base in words, the rest logged. */
import { Component, type ReactNode } from 'react';
import { FailureNotice } from '#components/kit/FailureNotice.tsx';
import { baseFailure } from '#lib/base/failures.ts';
import type { FailureCode } from '#lib/protocol/result.ts';

export class Boundary extends Component<{ children: ReactNode }, { code?: FailureCode }> {
  override state: { code?: FailureCode } = {};

  static getDerivedStateFromError(error: unknown): { code: FailureCode } {
    return { code: baseFailure(error) ?? 'internal' };
  }

  override componentDidCatch(error: unknown): void {
    if (!baseFailure(error)) console.error('Pangzhu:', error);
  }

  override render(): ReactNode {
    const { code } = this.state;
    if (!code) return this.props.children;
    return (
      <div className="page-failure">
        <FailureNotice code={code} onRetry={() => location.reload()} />
      </div>
    );
  }
}
