// Compiles the bundled playbooks into dist/playbooks, each in a process of its own: learning to read takes ten seconds a playbook.
import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { sumOf, unlessUnchanged } from './unchanged.mjs';

const SOURCES = 'playbooks';
const COMPILED = join('dist', 'playbooks');

const ids = () =>
  readdirSync(SOURCES, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'schema')
    .map((entry) => entry.name);

/** The compiler as one script: what it says is all of the program that compiled playbooks hang on. */
async function compiler() {
  const { outputFiles } = await build({
    entryPoints: ['src/tools/compile-playbooks.ts'],
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    packages: 'external',
    logLevel: 'warning',
    write: false,
  });
  return outputFiles[0].text;
}

const compile = (script, id) =>
  new Promise((done, fail) => {
    const child = spawn(process.execPath, [script, id], { stdio: 'inherit' });
    child.on('error', fail).on('close', (code) => (code === 0 ? done() : fail(new Error(`${id} did not compile`))));
  });

export async function buildPlaybooks() {
  const text = await compiler();
  const sum = sumOf([SOURCES, 'package-lock.json'], text);
  const made = ids().map((id) => join(COMPILED, id));
  await unlessUnchanged('playbooks', sum, made, async () => {
    rmSync(COMPILED, { recursive: true, force: true });
    // Beside the libraries that it asks for.
    const script = resolve('node_modules', '.cache', 'teamctl', 'compile-playbooks.mjs');
    mkdirSync(join(script, '..'), { recursive: true });
    writeFileSync(script, text);
    await Promise.all(ids().map((id) => compile(script, id)));
  });
}

// Alone: where tests need nothing else that is built.
if (import.meta.url === pathToFileURL(process.argv[1]).href) await buildPlaybooks();
