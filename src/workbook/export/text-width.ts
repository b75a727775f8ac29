/** In points: what spreadsheet programs allow. */
export const HIGHEST_ROW = 409;
/** A cell holds 32 767 characters, some of which are written as seven. */
const MOST_CHARACTERS = 32_000;

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

/** The parts of a text that a cell can hold, in order; one where it is not too long. */
export function splitText(text: string): string[] {
  if (text.length <= MOST_CHARACTERS) return [text];
  const parts: string[] = [];
  for (let from = 0; from < text.length; ) {
    // No character of two halves is cut.
    const isPair = /[\ud800-\udbff]/.test(text.charAt(from + MOST_CHARACTERS - 1));
    const to = from + MOST_CHARACTERS - (isPair ? 1 : 0);
    parts.push(text.slice(from, to));
    from = to;
  }
  return parts;
}

/** Before and behind which words a head may be parted; before the further ones only where it must be. */
const BEGINNINGS = /(?=财政拨款|本年|支出|收入|补助|上缴|缴费|结转|维护|购置费|科目|（)/g;
const FURTHER_BEGINNINGS =
  /(?=财政拨款|本年|支出|收入|补助|上缴|缴费|结转|购置|运行维护费|科目|预算|保险|服务|费用|家庭|基金补助|附加|对企业|软件|青苗|陈列品|股权|（)/g;
const ENDS = /、|）|预算|单位/g;

/**
 * A head that does not fit in one line, parted between its words so that no line is much shorter than another; as it is
 * where it fits, or where no part would.
 */
export function balanced(text: string, width: number): string {
  if (wrappedLines(text, width) !== 2 || text.includes('\n')) return text;
  const found = parted(text.replace(BEGINNINGS, '\n').replace(ENDS, '$&\n'), width);
  return found ?? parted(text.replace(FURTHER_BEGINNINGS, '\n'), width) ?? text;
}

/** In two lines, parted at one of the breaks so that the longer is as short as can be. */
function parted(text: string, width: number): string | undefined {
  const words = text.split(/\n+/);
  let best: string | undefined;
  let least = width;
  for (let i = 1; i < words.length; i++) {
    const lines = [words.slice(0, i).join(''), words.slice(i).join('')];
    const longest = Math.max(...lines.map(textWidth));
    if (longest <= least) [least, best] = [longest, lines.join('\n')];
  }
  return best;
}
