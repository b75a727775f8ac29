/** One program, not of this project, that opens what we write or runs what we build. */
export interface Part {
  readonly name: string;
  /** Looks for the program; answers why it cannot be run here, or undefined where it can. */
  missing(): string | undefined;
  /** Does everything and answers what it did, in one line. Throws with what is wrong. */
  run(folder: string): string | Promise<string>;
}
