// npm runs this before it installs teamctl into a folder of packages, and shows what is said only when it fails. On Node 20
// SQLite comes as source or from github.com: without a compiler that ends, minutes later, in a page of compiler errors.
// Written so that any old Node can read it.
const { existsSync } = require('node:fs');
const { delimiter, join } = require('node:path');

const { versions, env, platform, cwd } = process;
const [major, minor] = versions.node.split('.').map(Number);
const isTooOld =
  major < 20 || (major === 20 && minor < 19) || major === 21 || (major === 22 && minor < 14) || major === 23;

const isThere = (name) => (env.PATH || '').split(delimiter).some((folder) => existsSync(join(folder, name)));
const missing = [
  ['c++', 'g++', 'clang++'],
  ['make', 'gmake'],
  ['python3', 'python'],
].filter((names) => !names.some(isThere));
/** On Windows the compiler is on no path; this is where its own finder lies. */
const hasCompiler =
  platform === 'win32'
    ? existsSync(join(env['ProgramFiles(x86)'] || 'C:\\Program Files (x86)', 'Microsoft Visual Studio'))
    : missing.length === 0;
/** Who has told npm where to get the binary has thought of it. */
const isDownloaded = Object.keys(env).some((name) => name.startsWith('npm_config_better_sqlite3_binary_host'));

function fail(zh, en) {
  process.stderr.write(`\n${zh}\n\n${en}\n\n`);
  process.exitCode = 1;
}

// Of a work tree's own packages npm has installed all by now.
if (cwd().split(/[\\/]/).includes('node_modules')) {
  if (isTooOld)
    fail(
      `teamctl 需要 Node.js 22.14+、24+ 或 20.19+，现在是 ${versions.node}。换一个版本再装。`,
      `teamctl needs Node.js 22.14+, 24+ or 20.19+; this is ${versions.node}. Switch versions and install it again.`,
    );
  else if (major === 20 && !hasCompiler && !isDownloaded) {
    const names = platform === 'win32' ? 'Visual Studio Build Tools' : missing.map(([name]) => name).join(' ');
    fail(
      `还没开始装。在 Node 20 上，SQLite 要从 github.com 下载，下载不了就得现编译，而这台电脑缺：${names}。任选一条：
  · 换成 Node 22.14+ 或 24，SQLite 就在包里，不编译，也不另外下载；
  · 用不需要 Node 的那个文件（README 里“安装细说”一节）；
  · 把缺的装上，再装一遍；
  · 下载得了的话，用环境变量 npm_config_better_sqlite3_binary_host 说从哪儿下（比如 https://github.com/WiseLibs/better-sqlite3/releases/download）。`,
      `Nothing has been built yet. On Node 20 SQLite is downloaded from github.com or else compiled, and here is no ${names}. Any of these helps:
  · Node 22.14+ or 24, where SQLite is in the package: nothing is compiled, nothing more downloaded;
  · the file that needs no Node (README, “Installing”);
  · install what is missing and try again;
  · where the download works, say where from in the variable npm_config_better_sqlite3_binary_host (such as https://github.com/WiseLibs/better-sqlite3/releases/download).`,
    );
  }
}
