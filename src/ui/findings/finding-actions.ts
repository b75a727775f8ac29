import type { CellRef } from '../../core/filing/cell';
import type { Finding } from '../../core/check/finding';
import type { Fix } from '../../core/fix/fix';
import type { Suggestion } from '../../core/check/suggestion';

/** What the clerk can do from the panel. */
export interface FindingActions {
  readonly jump: (finding: Finding) => void;
  readonly goToCell: (cell: CellRef) => void;
  readonly unchoose: () => void;
  /** Writes the figure that a blank total's parts add up to. */
  readonly fill: (finding: Finding) => void;
  /** What could be done about a finding; costs a check for each, so for one at a time. */
  readonly fixesOf: (finding: Finding) => Promise<readonly Fix[]>;
  readonly applyFix: (finding: Finding, fix: Fix) => void;
  /** How a rounding difference came about, in plain sentences. */
  readonly explainRounding: (finding: Finding) => Promise<readonly string[]>;
  readonly chooseSuggestion: (suggestion: Suggestion) => void;
  /** `alternative`: which of the equally good corrections, where not the suggested one. */
  readonly applySuggestion: (suggestion: Suggestion, alternative?: number) => void;
  readonly explain: (finding: Finding, words: string) => void;
  readonly withdrawExplanation: (finding: Finding) => void;
  /** Where a rule comes from. */
  readonly sourceOf: (rule: string) => string | undefined;
  /** 核实说明 that officials accept for findings of a rule. */
  readonly reasonsFor: (finding: Finding) => readonly string[];
}
