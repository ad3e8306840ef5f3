import { dirname, relative, resolve } from 'node:path';
import type { Stage } from './stage.ts';
import type { Ended, Wine } from './wine.ts';

export interface TestLine {
  state: 'pass' | 'fail' | 'skip';
  name: string;
  errors: readonly string[];
}

/** What came of one test file. */
export interface FileEnd {
  file: string;
  lines: readonly TestLine[];
  /** Of a processor, whatever else the machine is doing. */
  seconds: number;
}

/** What `run-file.mjs` prints: a file that begins, and the same file with its tests when it is over. */
interface Said {
  script: string;
  lines: TestLine[] | null;
  seconds?: number;
}

const saidBy = ({ stdout }: Ended): Said[] =>
  stdout
    .split('\n')
    .filter((line) => line.startsWith('{"script"'))
    .map((line) => JSON.parse(line) as Said);

const brokenOff = (file: string, { code, stdout, stderr }: Ended): FileEnd => ({
  file,
  lines: [{ state: 'fail', name: 'it ran to its end', errors: [`exit ${code}`, stdout.slice(-2000), stderr] }],
  seconds: 0,
});

/** Runs files in one process. @returns what came of those that were begun; a process that ends in between leaves the others */
async function runTogether(
  wine: Wine,
  { node, folder }: Stage,
  scripts: ReadonlyMap<string, string>,
  files: readonly string[],
): Promise<FileEnd[]> {
  const scriptOf = (file: string) => relative(folder, scripts.get(file) as string);
  const runner = relative(folder, resolve(scripts.get(files[0] as string) as string, '../run-file.mjs'));
  const words = files.flatMap((file) => [scriptOf(file), dirname(file)]);
  const ended = await wine.run(node, [runner, ...words], folder);
  const said = saidBy(ended);
  const ends = files.flatMap((file): FileEnd[] => {
    const ofFile = said.filter(({ script }) => script === scriptOf(file));
    const { lines, seconds = 0 } = ofFile.at(-1) ?? {};
    if (lines === undefined) return [];
    return [lines === null ? brokenOff(file, ended) : { file, lines, seconds }];
  });
  // Not even its first file was begun.
  return ends.length === 0 ? [brokenOff(files[0] as string, ended)] : ends;
}

/**
 * Runs test files, several a process, since starting one takes as long there as many a file does; fewer and fewer towards
 * the end, so that all workers end together.
 * @param workers what each does first, such as nothing
 */
export async function runTests(
  wine: Wine,
  stage: Stage,
  scripts: ReadonlyMap<string, string>,
  { workers, onEnd }: { workers: readonly (() => Promise<void>)[]; onEnd: (end: FileEnd) => void },
): Promise<void> {
  const waiting = [...scripts.keys()];
  const work = async (first: () => Promise<void>) => {
    await first();
    while (waiting.length > 0) {
      const files = waiting.splice(0, Math.ceil(waiting.length / (2 * workers.length)));
      const ends = await runTogether(wine, stage, scripts, files);
      for (const end of ends) onEnd(end);
      const done = new Set(ends.map(({ file }) => file));
      waiting.push(...files.filter((file) => !done.has(file)));
    }
  };
  await Promise.all(workers.map(work));
}
