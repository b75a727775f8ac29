import type { ICellEditorComp, ICellEditorParams } from 'ag-grid-community';
import type { GridRow } from './grid-rows';

interface TextEditorParams extends ICellEditorParams<GridRow, string> {
  /** What the field opens with; the grid shows figures rounded and grouped. */
  readonly openingText: (params: ICellEditorParams<GridRow, string>) => string;
  readonly isFigure: boolean;
}

/**
 * One line of text. Opened by a key it begins with that key, else with the exact content. While an input method composes,
 * its keys stay in the field. Unchanged content is no edit.
 */
export class TextCellEditor implements ICellEditorComp<GridRow, string> {
  private readonly input = document.createElement('input');
  private opening = '';
  private isReplacing = false;

  init(params: TextEditorParams): void {
    this.opening = params.openingText(params);
    const key = params.eventKey;
    this.isReplacing = key !== null && key.length === 1;
    this.input.className = params.isFigure ? 'cell-input cell-input-figure' : 'cell-input';
    this.input.value = this.isReplacing ? (key ?? '') : this.opening;
    this.input.autocomplete = 'off';
    this.input.spellcheck = false;
    if (params.isFigure) this.input.inputMode = 'decimal';
    this.input.addEventListener('keydown', (event) => {
      if (event.isComposing || event.key === 'Process') event.stopPropagation();
    });
  }

  getGui(): HTMLElement {
    return this.input;
  }

  afterGuiAttached(): void {
    this.input.focus();
    if (!this.isReplacing) this.input.select();
    else this.input.setSelectionRange(this.input.value.length, this.input.value.length);
  }

  getValue(): string {
    return this.input.value;
  }

  isCancelAfterEnd(): boolean {
    return this.input.value === this.opening;
  }
}
