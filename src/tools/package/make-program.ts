import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { contentsFor } from './contents.ts';
import { fetchNode, fetchSqlite, nodeIn, type Target, targetOf } from './target.ts';

async function bundleStart(file: string): Promise<void> {
  await build({
    entryPoints: [resolve('src/tools/package/start.ts')],
    outfile: file,
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: 'node22',
    minify: true,
    logLevel: 'warning',
  });
}

/** A Node of Linux carries names for debuggers, a fifth of it; where no `strip` of that system is there, they stay. */
function lighter(node: string, target: Target, here: Target): string {
  if (target !== here || !target.id.startsWith('linux')) return node;
  const file = `${node}-stripped`;
  cpSync(node, file);
  return spawnSync('strip', [file]).status === 0 ? file : node;
}

/**
 * Makes the executable: a Node for its system with the built program inside.
 * @param cache what is downloaded is kept there
 * @returns Node's licence, which goes along; null: its package holds none
 * @throws when this machine has no Node that could make it
 */
export async function makeProgram(target: Target, file: string, cache: string): Promise<string | null> {
  const here = targetOf();
  if (here === undefined) throw new Error(`no Node to be had for ${process.platform}-${process.arch}`);
  const node = fetchNode(target, cache);
  const parts = join(cache, `parts-${target.id}`);
  mkdirSync(parts, { recursive: true });
  const part = (name: string) => join(parts, name);
  await bundleStart(part('start.cjs'));
  const { manifest, archive } = contentsFor(target, fetchSqlite(cache));
  writeFileSync(part('manifest'), JSON.stringify(manifest));
  writeFileSync(part('archive'), archive);
  const config = {
    main: part('start.cjs'),
    output: resolve(file),
    executable: lighter(nodeIn(node, target), target, here),
    disableExperimentalSEAWarning: true,
    // NODE_OPTIONS are meant for other programs and may hold what this one cannot follow.
    execArgvExtension: 'none',
    assets: { manifest: part('manifest'), archive: part('archive') },
  };
  writeFileSync(part('config.json'), JSON.stringify(config));
  const maker = fetchNode(here, cache);
  execFileSync(nodeIn(maker, here), ['--build-sea', part('config.json')], { stdio: 'pipe' });
  // macOS runs nothing whose signature does not fit; one without a name will do.
  if (process.platform === 'darwin') execFileSync('codesign', ['--sign', '-', '--force', file]);
  return [node, maker].map((folder) => join(folder, 'LICENSE')).find((licence) => existsSync(licence)) ?? null;
}
