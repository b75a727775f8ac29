/** The median of a list of numbers; NaN for an empty one. */
export function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

type Work = () => unknown;

async function timed(work: Work): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** The median time of one run in milliseconds, after a few runs that do not count. */
export async function measure(work: Work, runs = 31, warmUp = 5): Promise<number> {
  for (let i = 0; i < warmUp; i++) await work();
  const times: number[] = [];
  for (let i = 0; i < runs; i++) times.push(await timed(work));
  return median(times);
}

/** Two pieces of work measured in turns, so that both meet the same machine. */
export interface Comparison {
  /** Median time of each in milliseconds. */
  a: number;
  b: number;
  /** Median of a / b, run by run. */
  ratio: number;
}

/** Measures `a` against `b` alternately, beginning with the other one each time. */
export async function compare(a: Work, b: Work, runs = 31, warmUp = 5): Promise<Comparison> {
  const times: { a: number; b: number }[] = [];
  for (let i = 0; i < warmUp + runs; i++) {
    let [timeA, timeB] = [0, 0];
    if (i % 2 === 0) timeA = await timed(a);
    timeB = await timed(b);
    if (i % 2 === 1) timeA = await timed(a);
    if (i >= warmUp) times.push({ a: timeA, b: timeB });
  }
  return {
    a: median(times.map((time) => time.a)),
    b: median(times.map((time) => time.b)),
    ratio: median(times.map((time) => time.a / time.b)),
  };
}

/** A result of a benchmark, one line of the table. */
export interface Measurement {
  what: string;
  /** As it is to be read: `1.2 ms`, `1.31 ×`, `64 KB`. */
  value: string;
  /** What is aimed at, if anything: `≤ 4 ms`. */
  aim?: string;
}

/** The measurements as a Markdown table. */
export function table(measurements: Measurement[]): string {
  const lines = measurements.map(({ what, value, aim }) => `| ${what} | ${value} | ${aim ?? ''} |`);
  return ['| What | Median | Aim |', '| --- | ---: | ---: |', ...lines].join('\n');
}

/** Milliseconds with three significant digits. */
export function milliseconds(value: number): string {
  return `${Number(value.toPrecision(3))} ms`;
}

/** A ratio with two decimals. */
export function factor(value: number): string {
  return `${value.toFixed(2)} ×`;
}
