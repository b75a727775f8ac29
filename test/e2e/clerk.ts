import type { Download, Locator, Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import type { TableId } from '../../src/core/filing/cell';
import { formOf } from '../../src/core/edition/edition';
import type { Filing } from '../../src/core/filing/filing';
import { EMPTY_HISTORY } from '../../src/core/filing/history';
import { layOut, positionOf } from '../../src/core/layout/layout';
import { MOF_2023 } from '../../src/editions/mof-2023';
import { serialiseBackup } from '../../src/storage/format';
import { expect } from './fixtures';

/** A file as Playwright hands it to a page. */
export interface PageFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

export const backupOf = (...filings: readonly Filing[]): PageFile => ({
  name: '备份.json',
  mimeType: 'application/json',
  buffer: Buffer.from(
    serialiseBackup({ savedAt: Date.now(), records: filings.map((filing) => ({ filing, history: EMPTY_HISTORY })) }),
  ),
});

export const textOf = async (file: Download): Promise<string> => readFile(await file.path(), 'utf8');

/** What a clerk sees and does in the editor and on Home, by the words on the page. */
export class Clerk {
  constructor(readonly page: Page) {}

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  async create(unit: string): Promise<void> {
    await this.button('开始填写').or(this.button('新建')).first().click();
    const dialog = this.page.getByRole('dialog');
    await dialog.getByLabel('单位名称').fill(unit);
    await dialog.getByRole('button', { name: '开始填写' }).click();
    await this.awaitGrid();
  }

  async openExample(): Promise<void> {
    await this.button('打开示例').click();
    await this.awaitGrid();
  }

  /** Takes a backup file in by Home's button. */
  async restore(file: PageFile): Promise<void> {
    const chooser = this.page.waitForEvent('filechooser');
    await this.button('恢复备份').click();
    await (await chooser).setFiles(file);
    await expect(this.notice(/^已恢复/)).toBeVisible();
  }

  /** Saves a backup of everything from Home, which asks the first time whose work it is. */
  async backUpAll(preparer?: string): Promise<Download> {
    const saving = this.page.waitForEvent('download');
    await this.button('全部备份').click();
    const dialog = this.page.getByRole('dialog', { name: '备份注明填表人' });
    if (preparer !== undefined) await dialog.getByRole('textbox').fill(preparer);
    await dialog.getByRole('button', { name: preparer === undefined ? '不注明' : '存备份' }).click();
    return saving;
  }

  async open(unit: string, year = 2023): Promise<void> {
    await this.page.getByRole('link', { name: `打开 ${unit} ${year}年度` }).click();
    await this.awaitGrid();
  }

  /** Until the keyboard is in the sheet and it is clear which window may edit. */
  async awaitGrid(): Promise<void> {
    await expect(this.page.locator('.editor')).toHaveAttribute('aria-busy', 'false');
    await expect(this.focused).toBeVisible();
  }

  /** A figure cell of the shown table; `row` is a line of the form or the code of an added row. */
  cell(table: TableId, row: string, column: string): Locator {
    const layout = layOut(formOf(MOF_2023, table)!, MOF_2023.definitions[table], undefined);
    const at = positionOf(layout, { table, row, column });
    if (at) return this.page.locator(`${ROW}[row-index="${at.line}"] [col-id="c${at.column}"]`);
    const index = layout.columns.findIndex((each) => each.kind === 'figure' && each.column === column);
    if (index < 0) throw new Error(`${table} has no column ${column}`);
    return this.row(row).locator(`[col-id="c${index}"]`);
  }

  /** A row of an open table, by its code. */
  row(code: string): Locator {
    const codeCell = this.page.locator('[col-id="c0"]').getByText(code, { exact: true });
    return this.page.locator(ROW).filter({ has: codeCell });
  }

  /** The place at the foot of an open table where the next row is typed. */
  get newRow(): Locator {
    return this.page.getByRole('gridcell', { name: '输入科目编码或名称，增加一行' });
  }

  get focused(): Locator {
    return this.page.locator('.ag-cell-focus');
  }

  /** Goes to a cell by mouse. */
  async goTo(table: TableId, row: string, column: string): Promise<void> {
    const cell = this.cell(table, row, column);
    // The lines may still move under the pointer while a table finds its size.
    await expect(async () => {
      await cell.click();
      await expect(cell).toHaveClass(/ag-cell-focus/, { timeout: 3_000 });
    }).toPass({ timeout: 60_000 });
  }

  /** Waits for the keyboard in a figure of a row, as after its code was typed. */
  async expectAt(table: TableId, row: string, column = 'basicExpenditure'): Promise<void> {
    await expect(this.cell(table, row, column)).toHaveClass(/ag-cell-focus/);
  }

  /** Types over the focused cell and moves on. */
  async type(text: string, key: 'Enter' | 'Tab' = 'Enter'): Promise<void> {
    await this.page.keyboard.type(text);
    await this.page.keyboard.press(key);
  }

  async fill(table: TableId, row: string, column: string, text: string): Promise<void> {
    await this.goTo(table, row, column);
    await this.type(text);
  }

  async showTable(number: string): Promise<void> {
    const { title } = MOF_2023.forms.find((form) => form.number === number)!;
    await this.railItem(number).click();
    await expect(this.page.getByRole('heading', { level: 1, name: title })).toBeVisible();
    await this.awaitGrid();
  }

  railItem(number: string): Locator {
    return this.page.getByRole('navigation', { name: '各表' }).getByRole('link').filter({ hasText: number });
  }

  /** Pastes as the browser does: one event at what has the focus. */
  async paste(text: string): Promise<void> {
    await this.page.evaluate((clipboard) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', clipboard);
      const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
      (document.activeElement ?? document.body).dispatchEvent(event);
    }, text);
  }

  get findings(): Locator {
    return this.page.getByRole('complementary', { name: '审核结果' });
  }

  /** The cards of one rule. */
  finding(rule: string): Locator {
    return this.findings.getByRole('listitem').filter({ has: this.page.getByText(rule, { exact: true }) });
  }

  /** How many results of a kind the panel counts: 一致, 尾差, 错误, 需核实, 未核对. */
  async expectCount(kind: string, count: number): Promise<void> {
    const chip = this.findings.locator('.chip').filter({ hasText: kind });
    await expect(chip.locator('b')).toHaveText(String(count));
  }

  notice(text: string | RegExp): Locator {
    return this.page.locator('.notice').filter({ hasText: text });
  }

  async expectSaved(): Promise<void> {
    await expect(this.page.locator('.save-state')).toHaveText(/^已保存/);
  }

  /** Reloads once everything is kept. */
  async reload(): Promise<void> {
    await this.expectSaved();
    await this.page.reload();
    await this.awaitGrid();
  }
}

const ROW = '.ag-row:not(.ag-row-pinned)';
