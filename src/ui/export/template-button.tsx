import { Show, createSignal, lazy } from 'solid-js';
import { useApp } from '../app-context';
import { Later } from '../later';
import { homeText } from '../text-home.zh';

const TemplateDialog = lazy(() => import('./template-dialog'));

/** 下载空白表, with the dialog that asks which. */
export function TemplateButton(props: { readonly class: string }) {
  const app = useApp();
  const [isOpen, setIsOpen] = createSignal(false);
  const close = (message?: string): void => {
    setIsOpen(false);
    if (message) app.notify({ message });
  };
  return (
    <>
      <button type="button" class={props.class} onClick={() => setIsOpen(true)}>
        {homeText.template}
      </button>
      <Show when={isOpen()}>
        <Later onClose={close}>
          {/* Final accounts are disclosed the year after. */}
          <TemplateDialog year={new Date().getFullYear() - 1} onDone={close} onClose={() => close()} />
        </Later>
      </Show>
    </>
  );
}
