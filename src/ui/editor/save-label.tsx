import { text } from '../text.zh';

/** The save state as the top bar says it. */
export type SaveLabel =
  | { readonly kind: 'idle' | 'saving' }
  | { readonly kind: 'saved'; readonly at: number }
  | { readonly kind: 'failed'; readonly reason: string };

export function SaveState(props: { readonly state: SaveLabel }) {
  const label = (): string => {
    const state = props.state;
    if (state.kind === 'saved') return text.save.saved(state.at);
    if (state.kind === 'failed') return text.save.failed(state.reason);
    return text.save[state.kind];
  };
  return (
    <span
      class="save-state"
      classList={{ 'save-state-failed': props.state.kind === 'failed' }}
      role={props.state.kind === 'failed' ? 'alert' : undefined}
      title={label()}
    >
      {label()}
    </span>
  );
}
