// `npm run dev -- stage`: the program as it stands in the source, without a build. As in bin/teamctl.js, but for the
// compiled form and the flags that only make a start sooner.
import { main } from '../main.ts';

process.umask(0o077);
process.exitCode = await main({
  argv: process.argv.slice(2),
  env: process.env,
  cwd: process.env.INIT_CWD ?? process.cwd(),
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  now: () => new Date(),
});
process.exit();
