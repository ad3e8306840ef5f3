// `npm test`: everything, on a fresh build. `npm test -- quick`: what needs no build and is over within a minute. `npm test
// -- full`: every sweep whole, which takes hours, for a release. Any other word is handed on: `npm test -- test/domain/note`.
import { spawnSync } from 'node:child_process';

const [first, ...others] = process.argv.slice(2);
const isQuick = first === 'quick';
const isFull = first === 'full';
const run = (command, ...args) => {
  const env = { ...process.env, ...(isFull && { TEAMCTL_FULL: '1' }), ...(isQuick && { TEAMCTL_QUICK: '1' }) };
  const { status } = spawnSync(command, args, { stdio: 'inherit', env, shell: process.platform === 'win32' });
  if (status !== 0) process.exit(status ?? 1);
};

if (!isQuick) run('npm', 'run', '-s', 'build');
// Where none are compiled, each home would do it anew; stale ones would be tested.
else run('node', 'src/tools/build-playbooks.mjs');
const vitest = ['vitest', 'run', '--config', 'test/vitest.config.ts'];
run('npx', ...vitest, ...(isQuick || isFull ? [] : process.argv.slice(2, 3)), ...others);
