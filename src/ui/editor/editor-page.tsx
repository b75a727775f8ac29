import { Show } from 'solid-js';
import { check } from '../../core/check';
import { deriveChanges } from '../../core/derive';
import { EMPTY_HISTORY } from '../../core/history';
import { DEFAULT_EDITION } from '../../editions';
import { exampleFiling } from '../../editions/mof-2023/example';
import { createSession } from '../../session/session';
import { Editor } from './editor';
import type { OpenFiling } from './open-filing';

export default function EditorPage() {
  const opened: OpenFiling = {
    session: createSession({
      filing: exampleFiling('f0'),
      history: EMPTY_HISTORY,
      edition: DEFAULT_EDITION,
      derive: (before, changes) => deriveChanges(DEFAULT_EDITION, before, changes),
      check: (filing) => check(filing, DEFAULT_EDITION),
      now: () => Date.now(),
    }),
    edition: DEFAULT_EDITION,
    saveState: () => ({ kind: 'saved', at: Date.now() }),
    isReadOnly: () => location.search.includes('ro'),
    isStored: true,
    takeOver: () => {},
    flush: async () => {},
  };
  return (
    <Show when={opened} keyed>
      {(each) => <Editor opened={each} />}
    </Show>
  );
}
