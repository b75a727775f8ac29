import type { Edition } from '../core/edition';
import type { Filing } from '../core/filing';
import { cellLabel } from '../core/labels';
import { suggestionChanges } from '../core/suggest/suggestion-changes';
import type { Suggestion } from '../core/suggestion';
import { type ReadyEdit, ready } from './edit';

/** Makes the correction that is suggested, or its alternative number `which`, as one step that can be undone. */
export function applySuggestion(filing: Filing, edition: Edition, suggestion: Suggestion, which?: number): ReadyEdit {
  const corrections = which === undefined ? suggestion.corrections : (suggestion.alternatives[which] ?? []);
  const [first] = corrections;
  const label = first ? cellLabel(edition, filing, first.cell) : '一行';
  const rest = corrections.length > 1 ? ` 等 ${corrections.length} 处` : '';
  return ready(`按提示改正${label}${rest}`, suggestionChanges(filing, suggestion, which));
}
