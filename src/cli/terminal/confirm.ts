import { TeamctlError } from '../../errors.ts';
import type { Context } from '../context.ts';

/**
 * A yes before something that replaces or removes data: `-y`, or asked on a terminal.
 * @throws TeamctlError `refused` when there is nobody to ask
 */
export async function confirmed(context: Context, question: string, fallback = false): Promise<boolean> {
  if (context.globals.yes) return true;
  if (!context.interactive) throw new TeamctlError('refused', 'needs-yes');
  const { askYes } = await import('./prompt.ts');
  return askYes(context, question, fallback);
}
