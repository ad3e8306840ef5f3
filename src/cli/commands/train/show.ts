import { TeamctlError } from '../../../errors.ts';
import { isHandedOn, PAPER } from '../../../render/offered-formats.ts';
import type { Context } from '../../context.ts';
import { parseWeek } from '../../line/period-options.ts';
import { hintOverdue } from './overdue.ts';

export interface ShowOptions {
  week?: string | boolean;
  person?: string;
  module?: string;
  materials?: boolean;
}

/** What is planned and how far everybody is: a week, a person or a module. */
export async function show(context: Context, { week, person, materials, ...options }: ShowOptions, named?: string) {
  const module = options.module ?? named;
  const { scope, locale, today } = context;
  if ([week, person, module].filter((each) => each !== undefined).length > 1)
    throw new TeamctlError('usage', 'show-one');
  if (materials) {
    if (module === undefined) throw new TeamctlError('usage', 'materials-module');
    context.offer(PAPER);
    const { showMaterials } = await import('../../../app/train/materials.ts');
    const { presentMaterials } = await import('../../../present/train-materials.ts');
    return context.show(presentMaterials(await showMaterials(scope, module), locale));
  }
  const day = typeof week === 'string' ? parseWeek(week, context.today) : today;
  // Only a week is a timetable: the others have no entries for a calendar or a sheet.
  if (person !== undefined || module !== undefined) context.offer([]);
  const { showModule, showPerson, showWeek } = await import('../../../app/train/show.ts');
  const { presentModule, presentPerson, presentWeek } = await import('../../../present/train-show.ts');
  if (person !== undefined) return context.show(presentPerson(await showPerson(scope, person), locale));
  if (module !== undefined) return context.show(presentModule(await showModule(scope, module), locale));
  const view = await showWeek(scope, day, context.format === 'ics');
  await context.show(presentWeek(view, locale, { forTeam: isHandedOn(context.format) }));
  await hintOverdue(context, view.overdue);
}
