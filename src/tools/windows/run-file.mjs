// Runs one bundled test file and prints its tests as JSON lines. Called under Wine: node run-file.mjs FILE FOLDER-OF-ITS-SOURCE
import { resolve } from 'node:path';
import { runFile } from './test-runner.mjs';

for (const line of await runFile(resolve(process.argv[2]), resolve(process.argv[3])))
  process.stdout.write(`${JSON.stringify(line)}\n`);
process.exit();
