import { failureText } from './text-failure.zh';

/** Why something failed, in Chinese: our own words, else what the browser's kind of error means to a clerk. */
export function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  if (isChinese(message)) return message;
  const { byName } = failureText;
  const name = error instanceof Error ? error.name : '';
  return name in byName ? byName[name as keyof typeof byName] : failureText.unknown;
}

/** Whether words are meant for the clerk; the program's own are English and for the report. */
export const isChinese = (message: string): boolean => /\p{Script=Han}/u.test(message);
