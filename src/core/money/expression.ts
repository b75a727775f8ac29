import { type Amount, amount } from './amount';
import { halfWidth } from './decimal-text';
import { fenPerStep, fenPerUnit, type Scale } from './scale';

/** What a typed sum came to. `isRounded`: it did not fit the scale and was rounded half away from zero. */
export type Evaluated =
  | { readonly kind: 'amount'; readonly amount: Amount; readonly isRounded: boolean }
  | { readonly kind: 'notAnExpression' }
  | { readonly kind: 'divisionByZero' }
  | { readonly kind: 'tooLarge' };

/** An exact fraction; the denominator is positive. */
interface Fraction {
  readonly top: bigint;
  readonly bottom: bigint;
}

const LONGEST = 200;
const DATE = /^\d{4}([-/])\d{1,2}\1\d{1,2}$/;
const TOKEN = /\d{1,3}(?:,\d{3})+(?:\.\d*)?(?![\d,])|\d+(?:\.\d*)?|\.\d+|[-+*/()]/g;

/**
 * Evaluates simple arithmetic (`12.5+3.4*2`, `=1234567.89/10000`) on figures in the scale's unit. Exact until the
 * end, then rounded to the scale. Dates (`2024-1-5`) and numbers with a leading zero are not arithmetic.
 */
export function evaluateExpression(text: string, scale: Scale): Evaluated {
  const tokens = tokenise(text);
  if (!tokens) return { kind: 'notAnExpression' };
  const result = new Parser(tokens).parse();
  return typeof result === 'string' ? { kind: result } : atScale(result, scale);
}

function tokenise(text: string): string[] | undefined {
  if (text.length > LONGEST) return undefined;
  const body = halfWidth(text).replace(/×/g, '*').replace(/÷/g, '/').trim().replace(/^=/, '');
  if (DATE.test(body)) return undefined;
  const tokens = body.match(TOKEN) ?? [];
  const isWhole = tokens.join('') === body.replace(/\s/g, '');
  const isSplit = /[\d.,]\s+[\d.,]/.test(body);
  return isWhole && !isSplit && tokens.length > 0 && !tokens.some((token) => /^0\d/.test(token)) ? tokens : undefined;
}

function atScale({ top, bottom }: Fraction, scale: Scale): Evaluated {
  const steps = top * BigInt(fenPerUnit(scale.unit));
  const perStep = bottom * BigInt(fenPerStep(scale));
  const magnitude = steps < 0n ? -steps : steps;
  const rounded = (2n * magnitude + perStep) / (2n * perStep);
  const fen = Number(rounded * BigInt(fenPerStep(scale)));
  if (!Number.isSafeInteger(fen)) return { kind: 'tooLarge' };
  return { kind: 'amount', amount: amount(steps < 0n ? -fen : fen), isRounded: magnitude % perStep !== 0n };
}

type Failure = 'notAnExpression' | 'divisionByZero';

class Failed extends Error {
  constructor(readonly failure: Failure) {
    super(failure);
  }
}

/** sum = product (('+' | '-') product)*, product = factor (('*' | '/') factor)*, factor = sign* (number | '(' sum ')'). */
class Parser {
  private at = 0;

  constructor(private readonly tokens: readonly string[]) {}

  parse(): Fraction | Failure {
    try {
      const result = this.sum();
      return this.at === this.tokens.length ? result : 'notAnExpression';
    } catch (error) {
      if (error instanceof Failed) return error.failure;
      throw error;
    }
  }

  private takes(...wanted: string[]): string | undefined {
    const token = this.tokens[this.at];
    if (token === undefined || !wanted.includes(token)) return undefined;
    this.at++;
    return token;
  }

  private sum(): Fraction {
    let left = this.product();
    for (let sign = this.takes('+', '-'); sign; sign = this.takes('+', '-')) {
      const right = this.product();
      const top = right.top * left.bottom;
      left = { top: left.top * right.bottom + (sign === '+' ? top : -top), bottom: left.bottom * right.bottom };
    }
    return left;
  }

  private product(): Fraction {
    let left = this.factor();
    for (let sign = this.takes('*', '/'); sign; sign = this.takes('*', '/')) {
      const right = this.factor();
      left = sign === '*' ? { top: left.top * right.top, bottom: left.bottom * right.bottom } : divide(left, right);
    }
    return left;
  }

  private factor(): Fraction {
    const sign = this.takes('+', '-');
    if (sign) {
      const { top, bottom } = this.factor();
      return { top: sign === '-' ? -top : top, bottom };
    }
    if (this.takes('(')) {
      const inner = this.sum();
      if (!this.takes(')')) throw new Failed('notAnExpression');
      return inner;
    }
    const token = this.tokens[this.at++];
    if (token === undefined || !/\d/.test(token)) throw new Failed('notAnExpression');
    const [whole = '', fraction = ''] = token.replace(/,/g, '').split('.');
    return { top: BigInt(whole + fraction), bottom: 10n ** BigInt(fraction.length) };
  }
}

function divide(left: Fraction, right: Fraction): Fraction {
  if (right.top === 0n) throw new Failed('divisionByZero');
  const sign = right.top < 0n ? -1n : 1n;
  return { top: sign * left.top * right.bottom, bottom: sign * left.bottom * right.top };
}
