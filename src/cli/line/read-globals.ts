import { Command } from 'commander';
import { type GlobalOptions, globalFlags } from './globals.ts';

/**
 * Reads the global options wherever they stand, before the real command line is built: what
 * commands there are and how they speak depends on them. Everything else is left alone.
 */
export function readGlobals(argv: readonly string[]): GlobalOptions {
  if (!argv.some((word) => word.startsWith('-'))) return {};
  const scout = new Command()
    .exitOverride()
    .configureOutput({ writeOut: () => {}, writeErr: () => {} })
    .helpOption(false)
    .allowUnknownOption()
    .allowExcessArguments();
  for (const flags of Object.values(globalFlags)) scout.option(flags);
  scout.parseOptions([...argv]);
  const options = scout.opts<GlobalOptions>();
  // commander turns `--no-color` into `color: true` when it is absent; absent must stay unknown.
  if (options.color === true && !argv.includes('--color')) delete options.color;
  return options;
}
