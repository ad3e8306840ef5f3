// On a busy machine Wine now and then cannot start a process, for a reason that Node has no name for. Nothing was run, so
// it is tried again.
import childProcess from 'node:child_process';
import { syncBuiltinESMExports } from 'node:module';

const TRIES = 5;
const PAUSE_MS = 400;

const wasNotStarted = (error) => error?.code === 'UNKNOWN' && error.syscall?.startsWith('spawnSync');
const pause = () => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE_MS);

function again(name) {
  const start = childProcess[name];
  childProcess[name] = (...words) => {
    for (let left = TRIES - 1; ; left -= 1) {
      try {
        const ended = start(...words);
        if (left === 0 || !wasNotStarted(ended?.error)) return ended;
      } catch (error) {
        if (left === 0 || !wasNotStarted(error)) throw error;
      }
      process.stderr.write(`${name} ${words[0]}: UNKNOWN, tried again\n`);
      pause();
    }
  };
}

for (const name of ['spawnSync', 'execFileSync']) again(name);
syncBuiltinESMExports();
