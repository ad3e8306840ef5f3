#!/usr/bin/env node
// A wrong Node version must get a sentence: the native SQLite module would crash without one.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
const isTooOld =
  major < 20 || (major === 20 && minor < 19) || major === 21 || (major === 22 && minor < 14) || major === 23;

/**
 * Node 20 optimizes a function after little use, and a short command pays for that without living to gain by it.
 * This makes it wait thirty times as long; later versions have a quick compiler in between and no such flag.
 */
function optimizeLater() {
  if (major === 20) require('node:v8').setFlagsFromString('--interrupt-budget=2000000');
}

async function run() {
  optimizeLater();
  // Nothing we make is for other users' eyes.
  process.umask(0o077);
  const { existsSync } = require('node:fs');
  const { join } = require('node:path');
  const { loadKept } = require('./kept-script.js');
  const { argv, env } = process;
  const home = env.XDG_CACHE_HOME || (env.HOME && join(env.HOME, '.cache')) || env.LOCALAPPDATA;
  const verb = argv.slice(2).find((word) => /^[a-z][a-z-]{0,19}$/.test(word)) ?? 'today';
  // Everyday commands have a script of their own; help wants to know all commands.
  const inDist = (name) => join(__dirname, '..', 'dist', `${name}.cjs`);
  const isOwn = (argv[2] ?? 'today') === verb && existsSync(inDist(verb));
  // What is kept is what ran: a page of help must not be all that there is of a command.
  const name = argv.includes('--help') || argv.includes('-h') ? `${verb}-help` : verb;
  const script = loadKept(inDist(isOwn ? verb : 'main'), home && join(home, 'teamctl', 'compiled'), name);
  process.exitCode = await script.exports.main({
    argv: argv.slice(2),
    env,
    cwd: process.cwd(),
    // Making a stream takes a millisecond or three: only when it is used.
    get stdin() {
      return process.stdin;
    },
    get stdout() {
      return process.stdout;
    },
    get stderr() {
      return process.stderr;
    },
    now: () => new Date(),
  });
  if (process.exitCode === 0) script.keep();
  // All is written and closed; taking the heap down piece by piece would only cost time.
  process.exit();
}

if (isTooOld) {
  process.stderr.write(
    `teamctl 需要 Node.js 20.19+、22.14+ 或 24+，现在是 ${process.versions.node}。请换一个版本再运行。\n` +
      `teamctl needs Node.js 20.19+, 22.14+ or 24+; this is ${process.versions.node}. Please switch versions and run it again.\n`,
  );
  process.exitCode = 2;
} else if (process.argv.length === 3 && ['-V', '--version'].includes(process.argv[2])) {
  process.stdout.write(`${require('../package.json').version}\n`);
} else {
  run();
}
