/** One thing the user can do, shared by buttons and keys. */
export interface Command {
  readonly id: string;
  readonly label: string;
  /** Key combinations such as `Ctrl+Shift+Z`; the first is the one shown. */
  readonly shortcuts: readonly string[];
  /** Where it leads, if it is no more than a link. */
  readonly address?: string;
  /** What it would do just now, for a tooltip. */
  readonly hint?: () => string;
  readonly isAvailable: () => boolean;
  /** Why it cannot be done just now, for those who try. */
  readonly whyNot?: () => string | undefined;
  readonly perform: () => void;
}

/** Whether a key press is the combination. Ctrl also means Command, for those who use a Mac. */
export function isShortcut(event: KeyboardEvent, shortcut: string): boolean {
  const parts = shortcut.split('+');
  const key = parts[parts.length - 1]!;
  return (
    event.key.toLowerCase() === key.toLowerCase() &&
    (event.ctrlKey || event.metaKey) === parts.includes('Ctrl') &&
    event.altKey === parts.includes('Alt') &&
    (event.shiftKey === parts.includes('Shift') || key === '?')
  );
}

/**
 * Runs the command that a key press means. True if there was one; the press is then taken. `say` is told why it could not
 * be done.
 */
export function runShortcut(
  commands: readonly Command[],
  event: KeyboardEvent,
  say?: (reason: string) => void,
): boolean {
  const command = commands.find((each) => each.shortcuts.some((shortcut) => isShortcut(event, shortcut)));
  if (!command) return false;
  event.preventDefault();
  event.stopPropagation();
  if (command.isAvailable()) command.perform();
  else {
    const reason = command.whyNot?.();
    if (reason) say?.(reason);
  }
  return true;
}

/** `撤销：… (Ctrl+Z)`: what a button's tooltip says. */
export function commandTitle(command: Command): string {
  const shortcut = command.shortcuts[0];
  const reason = command.isAvailable() ? undefined : command.whyNot?.();
  const hint = reason ? `${command.label}：${reason}` : (command.hint?.() ?? command.label);
  return shortcut ? `${hint} (${shortcut})` : hint;
}
