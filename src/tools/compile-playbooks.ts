// Compiles the bundled playbooks into dist/playbooks, so that commands read JSON and load no YAML or schema library.
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { TeamctlError } from '../errors.ts';
import { compile } from '../playbook/compile.ts';
import { loadPlaybook } from '../playbook/load.ts';

const bundledDir = resolve('playbooks');
const ids = readdirSync(bundledDir, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'schema')
  .map((entry) => entry.name);

for (const id of ids) {
  try {
    const folder = join('dist', 'playbooks', id);
    mkdirSync(folder, { recursive: true });
    for (const [name, content] of Object.entries(compile(loadPlaybook(id, { bundledDir }), id))) {
      writeFileSync(join(folder, name), JSON.stringify(content));
    }
  } catch (error) {
    if (!(error instanceof TeamctlError)) throw error;
    console.error(
      `${id}: ${error.code} ${error.place?.file ?? ''}:${error.place?.line ?? ''} ${JSON.stringify(error.data)}`,
    );
    process.exitCode = 1;
  }
}
