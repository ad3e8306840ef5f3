// Runs bundled test files one after the other and prints their tests as JSON lines; whoever reads them learns how far a
// process came that broke off. Called under Wine: node run-file.mjs [SCRIPT FOLDER-OF-ITS-SOURCE]…
import { writeSync } from 'node:fs';
import { resolve } from 'node:path';
import { runFile } from './test-runner.mjs';
import './spawn-again.mjs';

const say = (line) => writeSync(1, `${JSON.stringify(line)}\n`);
const words = process.argv.slice(2);
for (let at = 0; at < words.length; at += 2) {
  const [script, folder] = [words[at], words[at + 1]];
  const begun = process.cpuUsage();
  say({ script, lines: null });
  const lines = await runFile(resolve(script), resolve(folder));
  const { user, system } = process.cpuUsage(begun);
  say({ script, lines, seconds: (user + system) / 1e6 });
}
process.exit();
