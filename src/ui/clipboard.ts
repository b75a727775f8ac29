/**
 * Puts text on the clipboard. The browser's own way asks for a secure page, which an intranet address or a file is
 * not: there the text is selected in a hidden field and copied as a person would. Resolves whether
 * it is there.
 */
export async function copyText(copied: string): Promise<boolean> {
  if (navigator.clipboard && window.isSecureContext) {
    try {
      await navigator.clipboard.writeText(copied);
      return true;
    } catch {
      // Not allowed here: the other way may be.
    }
  }
  return copyBySelection(copied);
}

function copyBySelection(copied: string): boolean {
  const before = document.activeElement;
  const field = document.createElement('textarea');
  field.className = 'visually-hidden';
  field.value = copied;
  // Behind a modal dialog nothing takes the focus.
  (document.querySelector('dialog[open]') ?? document.body).append(field);
  field.select();
  try {
    return document.execCommand('copy');
  } finally {
    field.remove();
    if (before instanceof HTMLElement) before.focus();
  }
}
