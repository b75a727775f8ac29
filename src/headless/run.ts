import { parseArguments, USAGE } from './arguments';
import { checkFile, exitCode } from './check-command';
import { checkText } from './check-text';
import { convertFile } from './convert-command';
import { extractFile } from './extract-command';
import { reasonOf } from './read-filing';
import { type CheckedDraft, writeReports } from './report-command';

/** Where a command writes. */
export interface Streams {
  readonly out: (text: string) => void;
  readonly error: (text: string) => void;
}

/** Runs one command line and returns its exit code: 0, 1 or 2 (a file unreadable, or the command not understood). */
export async function run(words: readonly string[], { out, error }: Streams): Promise<number> {
  const command = parseArguments(words);
  try {
    switch (command.kind) {
      case 'usage':
        error(`${command.problem}。\n${USAGE}\n`);
        return 2;
      case 'check': {
        const checked: CheckedDraft[] = [];
        const entries = command.files.map((file) => checkFile(file, (each) => checked.push(each)));
        out(command.json ? `${JSON.stringify(entries)}\n` : `${entries.map(checkText).join('\n\n')}\n`);
        if (command.report !== undefined && checked.length > 0) await writeReports(checked, command.report, new Date());
        return exitCode(entries);
      }
      case 'extract':
        out(
          extractFile(command.file)
            .map((record) => `${JSON.stringify(record)}\n`)
            .join(''),
        );
        return 0;
      case 'convert':
        for (const line of await convertFile(command.input, command.output, command)) error(`${line}\n`);
        return 0;
    }
  } catch (failure) {
    error(`${reasonOf(failure)}\n`);
    return 2;
  }
}
