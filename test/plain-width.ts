import { createRequire } from 'node:module';
import { widthOf } from '../src/render/width.ts';

// The built program gives the library of tables our own widths (`src/tools/lighter-libraries.mjs`), and so do tests.
const fromTables = createRequire(createRequire(import.meta.url).resolve('cli-table3'));
const path = fromTables.resolve('string-width');
fromTables.cache[path] = Object.assign(fromTables.cache[path] ?? { id: path, loaded: true }, {
  exports: widthOf,
}) as NodeJS.Module;
