import { spawn } from 'node:child_process';
import { createRandom } from '../eval/random.ts';

/** What one client typed and how it went. */
export interface Typed {
  words: readonly string[];
  milliseconds: number;
  exit: number | null;
  stderr: string;
}

export interface Client {
  env: NodeJS.ProcessEnv;
  /** The n-th thing that is typed. */
  words: (n: number) => readonly string[];
}

function type(program: string, words: readonly string[], env: NodeJS.ProcessEnv): Promise<Typed> {
  const started = performance.now();
  return new Promise((done) => {
    const child = spawn(process.execPath, [program, ...words], { env, stdio: ['ignore', 'ignore', 'pipe'] });
    let stderr = '';
    child.stderr.on('data', (chunk) => {
      stderr += chunk;
    });
    child.on('close', (exit) => done({ words, milliseconds: performance.now() - started, exit, stderr }));
  });
}

const pause = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));

/**
 * Clients that each type, wait and type again; the waits are even between nothing and twice the mean.
 * @param seconds how long anybody begins anything new
 * @param meanPause between two commands of one client, seconds
 * @returns everything that was typed, in the order in which it ended
 */
export async function letType(
  program: string,
  clients: readonly Client[],
  { seconds, meanPause, seed }: { seconds: number; meanPause: number; seed: number },
): Promise<readonly Typed[]> {
  const end = performance.now() + seconds * 1000;
  const random = createRandom(seed);
  const wait = () => pause(random.next() * 2 * meanPause * 1000);
  const typed: Typed[] = [];
  await Promise.all(
    clients.map(async ({ env, words }) => {
      await wait();
      for (let n = 0; performance.now() < end; n += 1) {
        typed.push(await type(program, words(n), env));
        await wait();
      }
    }),
  );
  return typed;
}
