import type { Face, Told } from '../../../chat/face.ts';
import type { Context } from '../../context.ts';

export const faceOf = ({ scope, locale, host }: Context): Face => ({
  scope,
  locale,
  nowMs: () => host.now().getTime(),
});

/** @throws TeamctlError `network` where not all went out */
export async function tell(context: Context, { report, trouble, isPartly, aside }: Told): Promise<void> {
  if (trouble === null || isPartly || context.globals.json) await context.show(report);
  if (aside) await context.hint(aside);
  if (trouble !== null) throw trouble;
}
