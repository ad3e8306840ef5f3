// Compiles the bundled playbooks that are named into dist/playbooks, so that commands read JSON and load no YAML or schema
// library. Called by build-playbooks.mjs.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { LEARNED, READER, trainFrom } from '../app/note/reader.ts';
import { TeamctlError } from '../errors.ts';
import { lexicons } from '../i18n/lexicon/lexicons.ts';
import { judge } from '../playbook/check.ts';
import { compile, inMemory } from '../playbook/compile.ts';
import { keptFile, partFile } from '../playbook/compiled.ts';
import { LAYER_FILE, packLayer } from '../playbook/compiled-layer.ts';
import { languages } from '../playbook/languages.ts';
import { loadPlaybook } from '../playbook/load.ts';

const bundledDir = resolve('playbooks');

for (const id of process.argv.slice(2)) {
  try {
    const folder = join('dist', 'playbooks', id);
    mkdirSync(folder, { recursive: true });
    const loaded = loadPlaybook(id, { bundledDir });
    const files = compile(loaded, id);
    const bases = loaded.folders.slice(1).map((base) => basename(base));
    const layer = packLayer(judge(loaded).resolved, loaded.digest, bases);
    writeFileSync(join(folder, LAYER_FILE), layer);
    for (const language of languages) {
      const playbook = inMemory(files, language);
      const { reader, learned } = await trainFrom(playbook, lexicons[language]);
      const { digest } = playbook;
      for (const [name, value] of Object.entries({ [READER]: reader, [LEARNED]: learned }))
        writeFileSync(join(folder, keptFile(name, language)), JSON.stringify({ digest, value }));
      // Its reader has learned from them, and whoever extends it reads the sentences where they are written.
      rmSync(join(folder, partFile('heard', language)), { force: true });
    }
    const lessons = new Set(languages.map((language) => partFile('heard', language)));
    for (const [name, content] of Object.entries(files))
      if (!lessons.has(name)) writeFileSync(join(folder, name), JSON.stringify(content));
  } catch (error) {
    if (!(error instanceof TeamctlError)) throw error;
    console.error(
      `${id}: ${error.code} ${error.place?.file ?? ''}:${error.place?.line ?? ''} ${JSON.stringify(error.data)}`,
    );
    process.exitCode = 1;
  }
}
