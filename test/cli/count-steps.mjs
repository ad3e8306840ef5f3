// Runs command lines one after the other in this process, which a test starts, and tells how many blocks of the program's
// own scripts each of them ran. Counting begins before the program is loaded: V8 counts no blocks of what it has compiled.
import { readFileSync } from 'node:fs';
import { Session } from 'node:inspector';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { PassThrough, Writable } from 'node:stream';
import { Script } from 'node:vm';

const [program, lines] = process.argv.slice(2);
const session = new Session();
session.connect();
session.post('Profiler.enable');
session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
const { main } = load(program);

/** As `bin/teamctl.js` does it. @returns its exports */
function load(file) {
  const module = { exports: {} };
  const script = new Script(readFileSync(file, 'latin1'), { filename: file });
  script.runInThisContext()(module.exports, createRequire(file), module, file, dirname(file));
  return module.exports;
}

/** Blocks that ran since the last call, added up. */
function steps() {
  let sum = 0;
  session.post('Profiler.takePreciseCoverage', (error, taken) => {
    if (error) throw error;
    for (const { url, functions } of taken.result)
      if (url.includes('/dist/')) for (const { ranges } of functions) for (const { count } of ranges) sum += count;
  });
  return sum;
}

const counted = [];
for (const argv of JSON.parse(lines)) {
  const said = [];
  const sink = () =>
    new Writable({
      write(chunk, _, done) {
        said.push(String(chunk));
        done();
      },
    });
  steps();
  const { env } = process;
  const host = { argv, env, cwd: env.HOME, stdin: new PassThrough(), stdout: sink(), stderr: sink() };
  const code = await main({ ...host, now: () => new Date(`${env.TEAMCTL_TODAY}T00:00:00Z`) });
  if (code !== 0) throw new Error(`teamctl ${argv.join(' ')} → ${code}\n${said.join('')}`);
  counted.push(steps());
}
process.stdout.write(JSON.stringify(counted));
