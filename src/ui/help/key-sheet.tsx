import { For } from 'solid-js';
import { Dialog } from '../dialog';
import { keySheet } from '../text-help.zh';
import { text } from '../text.zh';

/** The `?` sheet: which keys do what. */
export default function KeySheet(props: { readonly onClose: () => void }) {
  return (
    <Dialog title={text.keys} wide onClose={() => props.onClose()}>
      <div class="dialog-body key-columns">
        <For each={keySheet}>
          {([heading, keys]) => (
            <section>
              <h3 class="key-heading">{heading}</h3>
              <table class="key-table">
                <tbody>
                  <For each={keys}>
                    {([combination, meaning]) => (
                      <tr>
                        <th scope="row">
                          <kbd>{combination}</kbd>
                        </th>
                        <td>{meaning}</td>
                      </tr>
                    )}
                  </For>
                </tbody>
              </table>
            </section>
          )}
        </For>
      </div>
      <form method="dialog" class="dialog-actions">
        <button type="submit" class="button button-primary" autofocus>
          {text.close}
        </button>
      </form>
    </Dialog>
  );
}
