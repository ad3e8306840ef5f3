import { TeamctlError } from '../../errors.ts';
import type { ImportView } from './view.ts';

/** The flag that decides, where one decides all that was refused. */
function mendOf(short: readonly ImportView[]): 'add-or-replace' | 'replace' | 'add-up' | 'reasons' {
  const isAmended = ({ grain, refusals }: ImportView) =>
    grain !== 'day' && refusals.every(({ code }) => code === 'value-differs');
  if (short.every((view) => view.differenceCount > 0)) return short.every(isAmended) ? 'replace' : 'add-or-replace';
  const several = short.every((view) => view.refusals.some(({ code }) => code === 'several-rows'));
  return several ? 'add-up' : 'reasons';
}

/** Rows that were refused are an exit code of their own; with `--strict` nothing was stored at all. */
export function refuseShort(views: readonly ImportView[]): void {
  const short = views.filter((view) => view.rows.refused > 0);
  if (short.length === 0) return;
  const data = {
    file: short.map((view) => view.file).join(', '),
    refused: short.reduce((sum, view) => sum + view.rows.refused, 0),
    unmatched: short.reduce((sum, view) => sum + view.members.unmatched.length, 0),
    mend: mendOf(short),
  };
  if (short.some((view) => view.outcome === 'strict')) throw new TeamctlError('invalid', 'import-strict', data);
  const isAll = short.every((view) => view.outcome === 'refused');
  const stored = short.some((view) => view.outcome === 'dry-run') ? 'import-would-be-partial' : 'import-partial';
  throw new TeamctlError('partial', isAll ? 'import-nothing-stored' : stored, data);
}
