import type { SaveState } from '../../storage/autosave';
import { text } from '../text.zh';

/** The save state in words. */
export function SaveLabel(props: { readonly state: SaveState | undefined; readonly isStored: boolean }) {
  const label = (): string => {
    const state = props.state;
    if (state?.kind === 'unsaved') return text.save.failed(state.error.message);
    if (!props.isStored) return text.save.memory;
    if (state?.kind === 'saved') return text.save.saved(state.at);
    return state ? text.save.saving : '';
  };
  return (
    <span class="save-state" classList={{ 'save-state-failed': props.state?.kind === 'unsaved' }} title={label()}>
      {label()}
    </span>
  );
}
