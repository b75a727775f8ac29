import type { Filing } from '../../core/filing/filing';
import { filingTitle } from '../export/export-published';
import { FINGERPRINT_NAME } from '../export/printed-fingerprint';
import type { FormPackage } from './form-file/form-package';
import { childOf, setText, textOf, visitElements } from './form-file/xml-tree';

/** A paper of ours may serve as a form: its 校验码 and its title are those of other figures. */
export function forgetFormerPaper(form: FormPackage, filing: Filing): void {
  const core = form.relations('').find(({ type }) => type.endsWith('/core-properties'))?.target;
  const title = core === undefined ? undefined : childOf(form.root(core), 'title');
  if (title) setText(title, filingTitle(filing));
  const printed = new RegExp(`(&[LCR])?${FINGERPRINT_NAME} [0-9A-Z-]+`);
  for (const { root } of form.sheets) {
    const footer = childOf(root, 'headerFooter');
    if (!footer) continue;
    visitElements(footer, (element) => {
      const text = textOf(element);
      if (printed.test(text)) setText(element, text.replace(printed, ''));
    });
  }
}
