import { publish } from '../core/check/publish';
import type { Edition } from '../core/edition/edition';
import type { TableId } from '../core/filing/cell';
import type { Filing } from '../core/filing/filing';
import { fingerprint } from '../core/filing/fingerprint';
import type { ExportKind } from '../workbook/export/export';
import { coverLines } from '../workbook/export/export-cover';
import { SETTING } from '../workbook/export/working-format';
import { paperPages, type PaperPage } from './paper';
import { printedTables } from './printed-table';

/** What is to be printed. */
export interface PrintChoice {
  /** The figures as they are published, or as they were recorded. */
  readonly kind: ExportKind;
  readonly tables: ReadonlySet<TableId>;
  readonly hasCover: boolean;
}

/** 封面: whose figures of which year, and who answers for them. */
export interface Cover {
  readonly year: string;
  readonly title: string;
  readonly lines: readonly { readonly label: string; readonly value: string }[];
}

export interface PrintDocument {
  readonly cover: Cover | undefined;
  /** At the left of every foot: the 校验码 of published figures; undefined where they are not. */
  readonly foot: string | undefined;
  readonly pages: readonly PaperPage[];
}

/** The sheets of paper of a filing. Pages are numbered without the cover. */
export function printDocument(filing: Filing, edition: Edition, choice: PrintChoice): PrintDocument {
  const { kind, tables, hasCover } = choice;
  const shown = kind === 'published' ? publish(filing, edition) : filing;
  const code = kind === 'published' ? fingerprint(filing, edition) : undefined;
  return {
    cover: hasCover ? coverOf(filing, kind, code) : undefined,
    foot: code === undefined ? undefined : `校验码 ${code}`,
    pages: paperPages(printedTables(shown, edition).filter(({ table }) => tables.has(table))),
  };
}

/** The 校验码 tells which published figures these are. */
function coverOf(filing: Filing, kind: ExportKind, code: string | undefined): Cover {
  const { unit, year } = filing;
  return {
    year: `${year}年度`,
    title: kind === 'published' ? '部门决算公开表' : '部门决算公开表（工作稿）',
    lines: [
      { label: SETTING.unitName, value: unit.name },
      ...(unit.code ? [{ label: SETTING.unitCode, value: unit.code }] : []),
      ...coverLines(filing),
      ...(code === undefined ? [] : [{ label: '校验码', value: code }]),
    ],
  };
}
