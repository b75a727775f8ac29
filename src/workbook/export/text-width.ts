/** The width of a text in half-width characters: a Chinese character counts two. */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += character.charCodeAt(0) < 0x2e80 && !/[‘-”（）“”…—]/.test(character) ? 1 : 2;
  return width;
}

/** How many printed lines a wrapped text takes in a cell that holds `width` half-width characters to the line. */
export function wrappedLines(text: string, width: number): number {
  const room = Math.max(2, Math.floor(width));
  return text.split('\n').reduce((lines, paragraph) => lines + Math.max(1, Math.ceil(textWidth(paragraph) / room)), 0);
}
