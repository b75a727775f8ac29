/** `npm run bench [name…]`: runs the benchmarks of this folder and prints their results as Markdown tables. */
import { readdirSync } from 'node:fs';
import { type Measurement, table } from '../support/bench';

/** What a file `name.bench.ts` of this folder exports. */
interface Benchmark {
  title: string;
  run(): Promise<Measurement[]>;
}

const wanted = process.argv.slice(2);
const files = readdirSync(import.meta.dirname).filter((file) => file.endsWith('.bench.ts'));

for (const file of files.sort()) {
  if (wanted.length > 0 && !wanted.includes(file.replace('.bench.ts', ''))) continue;
  const benchmark = (await import(`./${file}`)) as Benchmark;
  console.log(`\n## ${benchmark.title}\n\n${table(await benchmark.run())}`);
}
