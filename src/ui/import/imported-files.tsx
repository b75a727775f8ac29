import { For, Show } from 'solid-js';
import type { Filing } from '../../core/filing/filing';
import type { ImportSummary } from '../../workbook/import/import-accept';
import { Dialog } from '../dialog';
import { importText } from '../text-import.zh';

/** A file that was accepted, and the filing it went into, by its id. */
export interface ImportedFile {
  readonly name: string;
  readonly filing: string;
  readonly summary: ImportSummary;
}

const words = importText.done;

/** After several files: which of them brought what, and into which filing. */
export function ImportedFiles(props: {
  readonly names: readonly string[];
  readonly taken: readonly ImportedFile[];
  readonly made: readonly Filing[];
  readonly onClose: () => void;
}) {
  const passedOver = (): string[] => props.names.filter((name) => !props.taken.some((each) => each.name === name));
  const into = (id: string): string => {
    const { unit, year } = props.made.find((filing) => filing.id === id)!;
    return words.into(unit.name, year);
  };
  return (
    <Dialog title={words.title} wide onClose={() => props.onClose()}>
      <div class="dialog-body">
        <table class="import-done">
          <tbody>
            <For each={props.taken}>
              {({ name, filing, summary }) => (
                <tr>
                  <th scope="row">{name}</th>
                  <td>{into(filing)}</td>
                  <td>{importText.brought(summary)}</td>
                </tr>
              )}
            </For>
            <For each={passedOver()}>
              {(name) => (
                <tr>
                  <th scope="row">{name}</th>
                  <td colspan="2">{words.notTaken}</td>
                </tr>
              )}
            </For>
          </tbody>
        </table>
        <p class="muted">
          <Show when={props.made.length > 1} fallback={words.one}>
            {words.several(props.made.length)}
          </Show>
        </p>
      </div>
      <div class="dialog-actions">
        <button type="button" class="button button-primary" autofocus onClick={() => props.onClose()}>
          {words.open}
        </button>
      </div>
    </Dialog>
  );
}
