import type { ColumnId, RowId, TableId } from '../filing/cell';

/** How a column of a form is used. Header paths run from the outermost head to the column's own. */
export type FormColumn =
  /** The text of a fixed line (项目). */
  | {
      readonly kind: 'label';
      readonly header: readonly string[];
      /** Other words for the last head. */
      readonly aliases?: readonly string[];
      readonly width?: number;
    }
  /** 行次. */
  | { readonly kind: 'lineNo'; readonly header: readonly string[]; readonly width?: number }
  | {
      readonly kind: 'code' | 'name';
      readonly header: readonly string[];
      readonly aliases?: readonly string[];
      readonly width?: number;
    }
  /** `row` fixes the line too: the wide “三公”, where one printed row holds every item. */
  | {
      readonly kind: 'figure';
      readonly header: readonly string[];
      readonly column: ColumnId;
      readonly row?: RowId;
      readonly columnNo?: string;
      /** Other words for the last head: where they are given, it is read under these words only, and to the letter. */
      readonly aliases?: readonly string[];
      /** Words that mean this column too, but more than it where one of `beside` stands among the heads. */
      readonly alone?: {
        readonly words: readonly string[];
        readonly beside: readonly string[];
        /** Why it then has no place, in Chinese, without a full stop. */
        readonly reason: string;
      };
      /** Printed only where the table holds a figure in it (`shownForm`); there to be filled while editing. */
      readonly isOptional?: boolean;
      readonly width?: number;
    };

/** A printed line of a block of fixed lines; `row` absent: printed, but holds no figure. */
export interface FormLine {
  readonly row?: RowId;
  /** As printed, numbering included; for lines identified by a code, the name. */
  readonly label: string;
  /** Other words for it. */
  readonly aliases?: readonly string[];
  readonly code?: string;
  readonly lineNo?: string;
  readonly indent?: number;
}

export type FormBlockLines =
  /** `otherLines`: why lines without a code of the classification are none of the table's; a filing's own may be. */
  | { readonly kind: 'fixed'; readonly lines: readonly FormLine[]; readonly otherLines?: string }
  /** The open rows by code, with 合计 at the head or the foot. */
  | { readonly kind: 'open'; readonly total: 'head' | 'foot'; readonly otherLines?: string }
  /** One line whose figure columns name their own rows (the wide “三公”). */
  | { readonly kind: 'single' };

/** One of the parts that stand side by side. */
export interface FormBlock {
  readonly columns: readonly FormColumn[];
  readonly lines: FormBlockLines;
  /** Open rows of this table that no line of the form lists are printed at the foot of this block. */
  readonly takesUnlistedRows?: boolean;
}

/** A closing line across blocks: a label over all but the last figure column of `toBlock` (06: 人员经费合计). */
export interface FormFoot {
  readonly row: RowId;
  readonly label: string;
  readonly fromBlock: number;
  readonly toBlock: number;
}

/** What another document prints in such a table, and no cell of the table means: it is named, not read. */
export interface WithoutPlace {
  readonly kind: 'line' | 'column';
  /** Its labels or its heads. */
  readonly words: readonly string[];
  /** Why, in Chinese, without a full stop. */
  readonly reason: string;
}

/** One of the ways to lay out the same cells, such as “三公” upright or in one wide row. */
export interface FormShape {
  readonly id: string;
  /** As a clerk would tell it from the others, in Chinese. */
  readonly name: string;
  readonly blocks: readonly FormBlock[];
  readonly columnNoLabel?: string;
  readonly orientation: Form['orientation'];
  readonly rowLabels?: Readonly<Record<RowId, string>>;
}

/** How an edition prints a table definition. Grid, import, export and print speak to this. */
export interface Form {
  readonly table: TableId;
  /** 公开01表; absent where the edition prints no numbers. */
  readonly number?: string | undefined;
  readonly title: string;
  /** Titles it is also known by. */
  readonly aliases: readonly string[];
  readonly blocks: readonly FormBlock[];
  readonly foot?: readonly FormFoot[];
  /** Whether a 栏次 row is printed under the heads, and its label. */
  readonly columnNoLabel?: string;
  /** What its lines are called, without numbering, where the definition says otherwise. */
  readonly rowLabels?: Readonly<Record<RowId, string>>;
  readonly notes: readonly string[];
  /** What stands before the unit of money over the table; 金额单位 unless told. */
  readonly moneyUnitLabel?: string;
  /** 版式待核实: the columns of this table were not seen in this edition; where they were taken from instead. */
  readonly borrowedFrom?: string;
  /** What is printed under the table when it is declared empty; ×× stands for the unit's name (`emptySentence`). */
  readonly emptySentence: string;
  readonly orientation: 'portrait' | 'landscape';
  /** The shapes that an office may choose from (表样调整), and the one it is printed in. */
  readonly shapes?: readonly FormShape[];
  readonly shape?: string;
  /** Only of forms that are read and never printed. */
  readonly withoutPlace?: readonly WithoutPlace[];
  /** How it is printed instead where the table holds figures in columns or lines that `blocks` leave out (`shownForm`). */
  readonly full?: Pick<Form, 'blocks' | 'notes' | 'orientation'>;
}

/** The sentence under a table that is declared empty, with the unit's name where the form asks for it. */
export const emptySentence = (form: Form, unitName: string): string => form.emptySentence.replace('××', () => unitName);

export const moneyUnitLabel = (form: Form): string => form.moneyUnitLabel ?? '金额单位';

/** A classification list: the code's name as attested, with its standing. */
export interface CodeEntry {
  readonly code: string;
  readonly name: string;
  /** Whether the name may be used to judge a filing's own (domain/codes/README.md). */
  readonly isAttested: boolean;
  /** The name is known to be wrong, cut off or old: it explains a filing, and is never offered. */
  readonly isSuspect?: boolean;
  /** An earlier name of the code; suspect too. */
  readonly isFormer?: boolean;
  readonly note?: string;
}
