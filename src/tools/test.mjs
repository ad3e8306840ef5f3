// `npm test`: everything, on a fresh build. `npm test -- quick`: what needs no build and is over within a minute. Any other
// word is handed on: `npm test -- test/domain/note`.
import { spawnSync } from 'node:child_process';

const words = process.argv.slice(2);
const isQuick = words[0] === 'quick';
const run = (command, ...args) => {
  const { status } = spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) process.exit(status ?? 1);
};

if (!isQuick) run('npm', 'run', '-s', 'build');
const vitest = ['vitest', 'run', '--config', 'test/vitest.config.ts'];
run('npx', ...vitest, ...(isQuick ? ['--project', 'quick', ...words.slice(1)] : words));
