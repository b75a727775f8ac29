import { Show, createSignal, onCleanup } from 'solid-js';

/** While a file is dragged over the window, says what dropping it would do; `onFiles` gets what is dropped. */
export function DropZone(props: { readonly label: string; readonly onFiles: (files: readonly File[]) => void }) {
  const [isOver, setIsOver] = createSignal(false);
  const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;
  const over = (event: DragEvent): void => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    setIsOver(true);
  };
  const leave = (event: DragEvent): void => {
    if (event.relatedTarget === null) setIsOver(false);
  };
  const drop = (event: DragEvent): void => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    setIsOver(false);
    const files = [...(event.dataTransfer?.files ?? [])];
    // A dialog asks about something else.
    if (files.length > 0 && !document.querySelector('dialog[open]')) props.onFiles(files);
  };
  window.addEventListener('dragover', over);
  window.addEventListener('dragleave', leave);
  window.addEventListener('drop', drop);
  onCleanup(() => {
    window.removeEventListener('dragover', over);
    window.removeEventListener('dragleave', leave);
    window.removeEventListener('drop', drop);
  });
  return (
    <Show when={isOver()}>
      <div class="drop-target">{props.label}</div>
    </Show>
  );
}
