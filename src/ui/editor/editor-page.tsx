import { Show } from 'solid-js';
import { DEFAULT_EDITION } from '../../editions';
import { exampleFiling } from '../../editions/mof-2023/example';
import { createFakeSession } from '../fake-session';
import { Editor } from './editor';
import type { OpenFiling } from './open-filing';

export default function EditorPage() {
  const opened = {
    session: createFakeSession(DEFAULT_EDITION, exampleFiling('f0')),
    edition: DEFAULT_EDITION,
    saveState: () => ({ kind: 'saved', at: Date.now() }),
    isReadOnly: () => location.search.includes('ro'),
    isStored: true,
    takeOver: () => {},
    flush: async () => {},
  } as unknown as OpenFiling;
  return (
    <Show when={opened} keyed>
      {(each) => <Editor opened={each} />}
    </Show>
  );
}
