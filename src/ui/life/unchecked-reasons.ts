import type { Finding } from '../../core/check/finding';

/** Why findings were not evaluated, each reason with how many have it, the commonest first. */
export function reasonsOf(findings: readonly Finding[]): readonly (readonly [reason: string, count: number])[] {
  const counts = new Map<string, number>();
  for (const { reason, message } of findings) {
    const said = reason ?? message.replace(/。$/, '');
    counts.set(said, (counts.get(said) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a);
}
