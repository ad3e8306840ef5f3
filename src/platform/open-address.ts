import { spawn } from 'node:child_process';
import { type Environment, hasProgram } from './find-program.ts';
import { isWindows } from './system.ts';

/** What shows an address on this system; null where nothing can: without a screen a browser of text would take the terminal. */
function openerOf(env: Environment): readonly string[] | null {
  if (isWindows()) return ['rundll32', 'url.dll,FileProtocolHandler'];
  if (process.platform === 'darwin') return ['open'];
  const hasScreen = Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
  return hasScreen && hasProgram('xdg-open', env) ? ['xdg-open'] : null;
}

/** Asks the system to show an address; whether it does nobody says. */
export function openAddress(address: string, env: Environment): void {
  const [file, ...words] = openerOf(env) ?? [];
  if (file === undefined) return;
  const child = spawn(file, [...words, address], { stdio: 'ignore', detached: true, env: env as NodeJS.ProcessEnv });
  child.on('error', () => {});
  child.unref();
}
