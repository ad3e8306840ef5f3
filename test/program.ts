import { spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** Another program to try instead of the built one, such as what `npm run package` makes. */
export const otherProgram: string | undefined = process.env.TEAMCTL_PROGRAM;

/** What such a program keeps for itself: once, and outside of the homes that tests look into. */
export const otherCache: string = join(tmpdir(), 'teamctl-other-program');

/** The program that users get: what starts it, and the words in front of theirs. */
export const program: { file: string; words: readonly string[] } = otherProgram
  ? { file: otherProgram, words: [] }
  : { file: process.execPath, words: [resolve('bin/teamctl.js')] };

export interface Outcome {
  code: number;
  stdout: string;
  stderr: string;
}

/** One command line as a process of its own. */
export function runProgram(argv: readonly string[], env: Record<string, string>, cwd: string): Promise<Outcome> {
  const child = spawn(program.file, [...program.words, ...argv], { env, cwd, stdio: ['ignore', 'pipe', 'pipe'] });
  const outcome = { code: -1, stdout: '', stderr: '' };
  for (const stream of ['stdout', 'stderr'] as const)
    child[stream].setEncoding('utf8').on('data', (text: string) => {
      outcome[stream] += text;
    });
  return new Promise((done, fail) => {
    child.on('error', fail).on('close', (code) => done({ ...outcome, code: code ?? -1 }));
  });
}
