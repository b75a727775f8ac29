/** What reading a file goes through, in this order. */
export type ReadStep = 'open' | 'parse' | 'collect' | 'recognise';

export interface ReadProgress {
  readonly step: ReadStep;
  /** How much of the whole reading is done, 0 to 1. */
  readonly done: number;
}

export type ReportProgress = (progress: ReadProgress) => void;

/** Where each step begins and ends within the whole: roughly its share of the time for a large file. */
const SPANS: Readonly<Record<ReadStep, readonly [from: number, to: number]>> = {
  open: [0, 0.2],
  parse: [0.2, 0.75],
  collect: [0.75, 0.9],
  recognise: [0.9, 1],
};

/** The progress after `done` of `total` parts of a step. */
export function progressAt(step: ReadStep, done: number, total: number): ReadProgress {
  const [from, to] = SPANS[step];
  return { step, done: from + (to - from) * (total > 0 ? Math.min(1, done / total) : 0) };
}
