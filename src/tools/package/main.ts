// `npm run package [-- SYSTEM]`: the program with its own Node inside, for this machine or for the system that is named, in
// an archive beside what `npm pack` makes.
import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { makeProgram } from './make-program.ts';
import { type Target, targetOf, targets } from './target.ts';

const CACHE = resolve('node_modules/.cache/package');
const WITH_IT = ['README.md', 'README.zh-CN.md', 'CHANGELOG.md', 'LICENSE'];
const SHELLS = { bash: 'bash', zsh: 'zsh', fish: 'fish', powershell: 'ps1' } as const;

const run = (program: string, words: readonly string[], cwd = '.') =>
  execFileSync(program, words, { cwd, stdio: 'pipe' });

function addCompletion(folder: string): void {
  mkdirSync(folder);
  for (const [shell, ending] of Object.entries(SHELLS)) {
    const file = join(folder, `teamctl.${ending}`);
    run(process.execPath, [resolve('bin/teamctl.js'), 'completion', shell, '-o', file]);
    // The program writes for its user's eyes only; this is for everybody.
    chmodSync(file, 0o644);
  }
}

/** @returns the archive's name */
function pack(name: string, { id }: Target): string {
  if (!id.startsWith('win')) {
    run('tar', ['-czf', resolve(`${name}.tar.gz`), name], CACHE);
    return `${name}.tar.gz`;
  }
  rmSync(`${name}.zip`, { force: true });
  // The tar of Windows writes this form, the one of Linux does not.
  if (process.platform === 'win32') run('tar', ['-a', '-cf', resolve(`${name}.zip`), name], CACHE);
  else run('zip', ['-qr', resolve(`${name}.zip`), name], CACHE);
  return `${name}.zip`;
}

const megabytes = (file: string) => `${(statSync(file).size / 1e6).toFixed(0)} MB`;

async function make(target: Target): Promise<void> {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  const name = `teamctl-${version}-${target.id}`;
  const folder = join(CACHE, name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const program = join(folder, target.program);
  const licence = await makeProgram(target, program, CACHE);
  for (const file of WITH_IT) cpSync(file, join(folder, file));
  if (licence === null) process.stderr.write('package: add the LICENSE of Node before you hand it on\n');
  else cpSync(licence, join(folder, 'LICENSE.node'));
  addCompletion(join(folder, 'completion'));
  const archive = pack(name, target);
  process.stdout.write(`${program} (${megabytes(program)})\n${archive} (${megabytes(archive)})\n`);
}

const [id] = process.argv.slice(2);
const target = targetOf(id);
if (target === undefined) {
  process.stderr.write(`package: made for ${targets.map((each) => each.id).join(', ')}\n`);
  process.exitCode = 2;
} else {
  await make(target);
}
