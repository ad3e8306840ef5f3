#!/usr/bin/env node
// A wrong Node version must get a sentence: the native SQLite module would crash without one.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
const isTooOld =
  major < 20 || (major === 20 && minor < 19) || major === 21 || (major === 22 && minor < 14) || major === 23;

async function run() {
  // Nothing we make is for other users' eyes.
  process.umask(0o077);
  const { existsSync } = require('node:fs');
  const { join } = require('node:path');
  const { loadKept } = require('./kept-script.js');
  const { argv, env, stdin, stdout, stderr } = process;
  const home = env.XDG_CACHE_HOME || (env.HOME && join(env.HOME, '.cache')) || env.LOCALAPPDATA;
  const verb = argv.slice(2).find((word) => /^[a-z][a-z-]{0,19}$/.test(word)) ?? 'today';
  // Everyday commands have a script of their own; help wants to know all commands.
  const inDist = (name) => join(__dirname, '..', 'dist', `${name}.cjs`);
  const isOwn = (argv[2] ?? 'today') === verb && existsSync(inDist(verb));
  const script = loadKept(inDist(isOwn ? verb : 'main'), home && join(home, 'teamctl', 'compiled'), verb);
  process.exitCode = await script.exports.main({
    argv: argv.slice(2),
    env,
    cwd: process.cwd(),
    stdin,
    stdout,
    stderr,
    now: () => new Date(),
  });
  if (process.exitCode === 0) script.keep();
}

if (isTooOld) {
  process.stderr.write(
    `teamctl 需要 Node.js 20.19+、22.14+ 或 24+，现在是 ${process.versions.node}。请换一个版本再运行。\n` +
      `teamctl needs Node.js 20.19+, 22.14+ or 24+; this is ${process.versions.node}. Please switch versions and run it again.\n`,
  );
  process.exitCode = 2;
} else {
  run();
}
