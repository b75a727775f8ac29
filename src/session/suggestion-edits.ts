import type { Edition } from '../core/edition/edition';
import type { Filing } from '../core/filing/filing';
import { cellLabel, rowLabel, tableTitle } from '../core/edition/labels';
import { suggestionChanges } from '../core/suggest/suggestion-changes';
import type { Correction, RowCorrection, Slip, Suggestion } from '../core/check/suggestion';
import { type ReadyEdit, ready } from './edit';

/** Makes the correction that is suggested, or its alternative number `which`, as one step that can be undone. */
export function applySuggestion(filing: Filing, edition: Edition, suggestion: Suggestion, which?: number): ReadyEdit {
  const corrections = which === undefined ? suggestion.corrections : (suggestion.alternatives[which] ?? []);
  const row = which === undefined ? suggestion.rows?.[0] : undefined;
  const label = row ? rowText(filing, edition, suggestion.slip, row) : cellsText(filing, edition, corrections);
  return ready(`按提示${label}`, suggestionChanges(filing, suggestion, which));
}

function cellsText(filing: Filing, edition: Edition, corrections: readonly Correction[]): string {
  const [first] = corrections;
  if (!first) return '改正';
  const rest = corrections.length > 1 ? ` 等 ${corrections.length} 处` : '';
  return `改正${cellLabel(edition, filing, first.cell)}${rest}`;
}

function rowText(filing: Filing, edition: Edition, slip: Slip, row: RowCorrection): string {
  const title = tableTitle(edition, row.table);
  if (row.kind === 'insert') return `补上${title}${row.row.code} ${row.row.name}`.trim();
  const name = rowLabel(edition.definitions[row.table], filing.tables[row.table], row.row);
  return row.kind === 'remove'
    ? `删去${title}${slip === 'rowExtra' ? '多录' : '重复'}的 ${name}`
    : `改正${title}${name}的科目代码`;
}
