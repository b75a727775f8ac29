import { isChinese } from './reason-of';
import { failureText } from './text-failure.zh';

const words = failureText.report;

/** What a report says beside the error. */
export interface ReportFacts {
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** The address of the page. */
  readonly address: string;
  /** As the browser names itself. */
  readonly browser: string;
}

/**
 * A report on a failure, to be handed on. Without `withMessage` nothing of what was filled in is in it: an error's own
 * words may quote a figure or a name, so only its kind and the places in the program are given.
 */
export function failureReport(error: unknown, { at, address, browser }: ReportFacts, withMessage: boolean): string {
  const isError = error instanceof Error;
  const head = isError ? error.name : typeof error;
  const message = isError ? withCause(error) : String(error);
  return [
    words.title,
    words.time(new Date(at).toISOString()),
    words.page(pageOf(address)),
    words.browser(browser),
    words.error(withMessage ? `${head}：${message}` : head),
    ...placesOf(isError ? (error.stack ?? '') : ''),
  ].join('\n');
}

/** An error's words, and those of what caused it. */
function withCause(error: Error): string {
  const { cause } = error as { cause?: unknown };
  return cause instanceof Error ? `${error.message}（${cause.name}：${cause.message}）` : error.message;
}

/** Which kind of page: a file's path and a filing's address say more than they need. */
function pageOf(address: string): string {
  const [, hash = ''] = address.split('#');
  const [, page = '', , part = ''] = hash.split('?')[0]!.split('/');
  const scheme = address.split(':')[0]!;
  return [scheme, page || 'home', /^[A-Za-z]+$/.test(part) ? part : ''].filter(Boolean).join(' ');
}

/** The lines of a stack that name a place in the program, with the file alone of each address. */
function placesOf(stack: string): string[] {
  return stack.split('\n').flatMap((line) => {
    const place = /^\s*(?:at .*?|.*@.*?)([\w.-]+\.[cm]?[jt]sx?|mingzhang[\w.-]*\.html)[^:\s]*:(\d+):(\d+)\)?\s*$/.exec(
      line,
    );
    return place ? [`  ${place[1]}:${place[2]}:${place[3]}`] : [];
  });
}

/** What a notice says of an action that failed: our own Chinese words; the program's English ones are for the report. */
export function wordsOfFailure({ message }: Error): string {
  return isChinese(message) ? `${failureText.title}：${message}` : failureText.inAction;
}
