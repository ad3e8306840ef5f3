import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

export interface Timed {
  /** Wall time, milliseconds: median over the runs. */
  milliseconds: number;
  /** Of the pairs run one after the other, median: holds when the machine's speed drifts. */
  ratio: number;
  /** Of all processors together, milliseconds: mean over the runs. */
  cpu: number;
  exit: number | null;
}

const medianOf = (values: readonly number[]) => [...values].sort((a, b) => a - b)[values.length >> 1] as number;

const MS_PER_TICK = 10;
/** CPU time of all children that have ended, milliseconds; 0 where the system does not tell. */
function cpuOfChildren(): number {
  try {
    const fields = readFileSync('/proc/self/stat', 'utf8')
      .replace(/^.*\) /, '')
      .split(' ');
    return (Number(fields[13]) + Number(fields[14])) * MS_PER_TICK;
  } catch {
    return 0;
  }
}

function once(command: string, args: readonly string[], env: NodeJS.ProcessEnv): { ms: number; exit: number | null } {
  const start = process.hrtime.bigint();
  const run = spawnSync(command, args, { env, stdio: ['ignore', 'ignore', 'ignore'] });
  return { ms: Number(process.hrtime.bigint() - start) / 1e6, exit: run.error ? null : run.status };
}

/** Times a command as a whole process against bare Node, in pairs, after two runs that do not count. */
export function timeAgainstNode(
  command: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  pairs: number,
): Timed {
  const times: number[] = [];
  const ratios: number[] = [];
  let exit: number | null = 0;
  let cpu = 0;
  for (let i = -2; i < pairs; i += 1) {
    const bare = once(process.execPath, ['-e', '0'], env);
    const before = cpuOfChildren();
    const ours = once(command, args, env);
    exit = ours.exit;
    if (i < 0) continue;
    cpu += (cpuOfChildren() - before) / pairs;
    times.push(ours.ms);
    ratios.push(ours.ms / bare.ms);
  }
  return { milliseconds: medianOf(times), ratio: medianOf(ratios), cpu, exit };
}

/** Prints the process's own peak as it ends. */
const TELL_PEAK = `data:text/javascript,process.on('exit',()=>process.stderr.write('PEAK '+process.resourceUsage().maxRSS))`;

/** Peak memory of a Node command in megabytes. */
export function peakMegabytes(args: readonly string[], env: NodeJS.ProcessEnv): number {
  const run = spawnSync(process.execPath, ['--import', TELL_PEAK, ...args], {
    env,
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  return Number(/PEAK (\d+)/.exec(run.stderr)?.[1] ?? Number.NaN) / 1024;
}
