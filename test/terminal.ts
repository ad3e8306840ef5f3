import { spawn } from '@lydell/node-pty';
import { type Console, TODAY } from './console.ts';
import { program } from './program.ts';

export interface Terminal {
  /** Everything that came over the line so far. */
  output(): string;
  press(keys: string): void;
  resize(columns: number, rows: number): void;
  kill(signal: string): void;
  until(shown: RegExp | string): Promise<void>;
  ended: Promise<{ exitCode: number; signal?: number }>;
}

/** A real terminal; its program is the bundle that users get. */
export function openTerminal(
  home: Console,
  argv: readonly string[],
  size = { cols: 80, rows: 24 },
  env: Record<string, string> = {},
): Terminal {
  const pty = spawn(program.file, [...program.words, ...argv], {
    ...size,
    name: 'xterm-256color',
    cwd: home.folder,
    env: { ...process.env, TEAMCTL_DB: home.database, TEAMCTL_TODAY: TODAY, XDG_CONFIG_HOME: home.folder, ...env },
  });
  let output = '';
  const waiting = new Set<() => void>();
  pty.onData((data) => {
    output += data;
    for (const look of waiting) look();
  });
  const ended = new Promise<{ exitCode: number; signal?: number }>((done) => pty.onExit(done));
  return {
    output: () => output,
    press: (keys) => pty.write(keys),
    resize: (columns, rows) => pty.resize(columns, rows),
    kill: (signal) => pty.kill(signal),
    until: (shown) =>
      new Promise((done, fail) => {
        const look = () => {
          if (typeof shown === 'string' ? !output.includes(shown) : !shown.test(output)) return;
          waiting.delete(look);
          done();
        };
        waiting.add(look);
        void ended.then(() => fail(new Error(`ended without ${shown}:\n${output}`)));
        look();
      }),
    ended,
  };
}
