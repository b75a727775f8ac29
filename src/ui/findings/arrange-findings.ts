import type { Finding } from '../../core/check/finding';
import type { Suggestion } from '../../core/check/suggestion';
import { byUrgency } from './finding-kinds';
import { lowestFirst } from './lowest-first';

/** A suggestion with the findings that would be settled by it, most urgent first. */
export interface SuggestedGroup {
  readonly suggestion: Suggestion;
  readonly findings: readonly Finding[];
}

/** The findings as the panel shows them. */
export interface ArrangedFindings {
  readonly groups: readonly SuggestedGroup[];
  /** Those that no suggestion settles. */
  readonly others: readonly Finding[];
}

/** Puts each finding beneath the first suggestion that settles it; a suggestion that settles none says nothing. */
export function arrangeFindings(findings: readonly Finding[], suggestions: readonly Suggestion[]): ArrangedFindings {
  const sorted = byUrgency(lowestFirst(findings));
  const byKey = new Map(sorted.map((finding) => [finding.key, finding]));
  const claimed = new Set<string>();
  const groups = suggestions.flatMap((suggestion): SuggestedGroup[] => {
    const resolved = new Set(suggestion.resolves.filter((key) => byKey.has(key) && !claimed.has(key)));
    for (const key of resolved) claimed.add(key);
    return resolved.size > 0 ? [{ suggestion, findings: sorted.filter(({ key }) => resolved.has(key)) }] : [];
  });
  return { groups, others: sorted.filter(({ key }) => !claimed.has(key)) };
}

/** All of them from the top of the panel to its foot. */
export const inPanelOrder = ({ groups, others }: ArrangedFindings): readonly Finding[] => [
  ...groups.flatMap((group) => group.findings),
  ...others,
];
