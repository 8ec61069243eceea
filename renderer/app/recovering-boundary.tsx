import { Component, type ReactNode } from 'react';

/** Time the calm message stands before the window opens itself again, in milliseconds. */
const reloadAfterMs = 5_000;

type Props = { readonly children: ReactNode; readonly reload: () => void };
type State = { readonly failed: boolean };

/**
 * Catches what a screen throws, shows a calm sentence and opens the window again by itself. The sentence is written here in both
 * languages and not taken from i18next, because i18next may be what failed.
 */
export class RecoveringBoundary extends Component<Props, State> {
  override readonly state: State = { failed: false };

  static getDerivedStateFromError(): State {
    return { failed: true };
  }

  override componentDidCatch(error: Error): void {
    reportError(error);
    setTimeout(this.props.reload, reloadAfterMs);
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return (
      <main className="app-calm" role="alert">
        <h1 lang="vi">Màn hình đang tự mở lại</h1>
        <p lang="vi">Việc đã làm vẫn được giữ nguyên. Vui lòng chờ vài giây.</p>
        <p lang="en">
          This screen is opening again by itself. Everything done so far is kept. Please wait a few seconds.
        </p>
      </main>
    );
  }
}
