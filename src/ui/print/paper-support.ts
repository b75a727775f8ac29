/**
 * Whether the browser prints upright and lying sheets in one go at full size. Measured: Chromium 86 to 109 know named
 * pages but shrink everything by the width of the lying ones; since the margin boxes of pages came (131) it is right.
 */
export function mixesOrientations(): boolean {
  const style = document.createElement('style');
  style.textContent = '@page { @top-left { content: "" } }';
  document.head.append(style);
  const rule = style.sheet?.cssRules[0]?.cssText ?? '';
  style.remove();
  return rule.includes('top-left');
}

/** Smaller type where a sheet holds more than was reckoned with, so that nothing is cut off. */
export function fitSheets(root: HTMLElement): void {
  for (const sheet of root.querySelectorAll<HTMLElement>('.paper-sheet'))
    for (let tries = 0; tries < 4 && sheet.scrollHeight > sheet.clientHeight + 1; tries++) {
      const size = parseFloat(sheet.style.fontSize);
      sheet.style.fontSize = `${size * Math.max(0.5, (sheet.clientHeight / sheet.scrollHeight) * 0.99)}pt`;
    }
}
