#!/usr/bin/env node
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

// A wrong Node version must get a sentence: the native SQLite module would crash without one.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19) || major === 21 || (major === 22 && minor < 14) || major === 23) {
  process.stderr.write(
    `teamctl 需要 Node.js 20.19+、22.14+ 或 24+，现在是 ${process.versions.node}。请换一个版本再运行。\n` +
      `teamctl needs Node.js 20.19+, 22.14+ or 24+; this is ${process.versions.node}. Please switch versions and run it again.\n`,
  );
  process.exitCode = 2;
} else {
  // Nothing we make is for other users' eyes.
  process.umask(0o077);
  const { loadKept } = await import('./kept-script.js');
  const { argv, env, stdin, stdout, stderr } = process;
  const home = env.XDG_CACHE_HOME || (env.HOME && `${env.HOME}/.cache`) || env.LOCALAPPDATA;
  const verb = argv.slice(2).find((word) => /^[a-z][a-z-]{0,19}$/.test(word)) ?? 'today';
  // Everyday commands have a script of their own; help wants to know all commands.
  const inDist = (name) => fileURLToPath(new URL(`../dist/${name}.cjs`, import.meta.url));
  const isOwn = (argv[2] ?? 'today') === verb && existsSync(inDist(verb));
  const script = loadKept(inDist(isOwn ? verb : 'main'), home && `${home}/teamctl/compiled`, verb);
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
