import { pickCards } from '../../domain/drill/pick.ts';
import type { Reader } from '../../store/database.ts';
import { countFirstMet, readDrillDue } from '../../store/drill-reader.ts';
import type { Scope } from '../scope.ts';
import { type DrillCase, gatherDrill } from './case.ts';
import type { DrillListView } from './view.ts';

/** Everybody here who has cards due; whoever has left is not asked any more. */
async function peopleDue(db: Reader, { team, members, faces }: DrillCase, today: string) {
  const due = await readDrillDue(db, team.id, today, new Set(faces.keys()));
  return due.flatMap(({ member, cards }) => {
    const who = members.find((each) => each.id === member);
    return member !== null && !who ? [] : [{ person: who ? { id: who.id, name: who.name } : null, cards }];
  });
}

/**
 * What somebody is to practise today.
 * @param who a word that names the member; null: the manager
 * @param newPerDay cards that somebody may meet for the first time on one day
 */
export async function listDrill(scope: Scope, who: string | null, newPerDay: number): Promise<DrillListView> {
  const { today } = scope;
  const found = await gatherDrill(scope, who);
  const db = await scope.reader();
  const { team, person, cards, standings, faces } = found;
  const newToday = await countFirstMet(db, team.id, person?.id ?? null, today);
  return {
    person,
    asOf: today,
    picked: pickCards(cards, standings, today, { newPerDay, newToday }),
    faces,
    people: await peopleDue(db, found, today),
  };
}
