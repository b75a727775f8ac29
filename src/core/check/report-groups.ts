import type { Suggestion } from './suggestion';

/** A line with what is suggested for it. */
export interface Suggested<Line> {
  readonly draft: Line;
  readonly suggestion: string;
  /** Index of the line that tells the suggestion, where it is an earlier one. */
  readonly sameAs?: number;
}

/**
 * Brings lines that one suggestion settles together, at the place of the first of them; the others keep their order.
 * A finding that several suggestions would settle goes with the first of these.
 */
export function groupBySuggestion<Line extends { readonly key: string }>(
  lines: readonly Line[],
  suggestions: readonly Suggestion[],
): Suggested<Line>[] {
  const suggestionOf = new Map<string, Suggestion>();
  for (const suggestion of suggestions)
    for (const key of suggestion.resolves) if (!suggestionOf.has(key)) suggestionOf.set(key, suggestion);
  const members = new Map<Suggestion, Line[]>();
  for (const line of lines) {
    const suggestion = suggestionOf.get(line.key);
    if (suggestion) members.set(suggestion, [...(members.get(suggestion) ?? []), line]);
  }
  const grouped: Suggested<Line>[] = [];
  const told = new Set<Suggestion>();
  for (const line of lines) {
    const suggestion = suggestionOf.get(line.key);
    if (!suggestion) grouped.push({ draft: line, suggestion: '' });
    else if (!told.has(suggestion)) {
      told.add(suggestion);
      const first = grouped.length;
      for (const draft of members.get(suggestion)!)
        grouped.push({
          draft,
          suggestion: suggestion.message,
          ...(grouped.length > first && { sameAs: first }),
        });
    }
  }
  return grouped;
}
