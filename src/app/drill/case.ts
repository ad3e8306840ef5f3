import { answerTo } from '../../domain/drill/answer.ts';
import type { Askable } from '../../domain/drill/pick.ts';
import type { Standing } from '../../domain/drill/review.ts';
import { isMemberOn, type Member, type Team } from '../../domain/team/team.ts';
import type { CurriculaPart } from '../../playbook/parts.ts';
import { readStandings } from '../../store/drill-reader.ts';
import { readMembers } from '../../store/team-reader.ts';
import { requireMember } from '../find/member.ts';
import type { Scope } from '../scope.ts';
import type { DrillFace, DrillPerson } from './view.ts';

/** A card that does not say: neither easy nor hard. */
const MIDDLING = 0.5;
/** Objections stand in their playbook with the commonest first; spread out, they come in between the cards. */
const [FIRST_OBJECTION, LAST_OBJECTION] = [0.2, 0.8];

/** The cards of a team and one person who practises them. */
export interface DrillCase {
  team: Team;
  members: readonly Member[];
  /** Who practises; null is the manager. */
  person: DrillPerson | null;
  cards: readonly Askable[];
  faces: ReadonlyMap<string, DrillFace>;
  standings: Standing[];
}

function facesOf({ objections, cards }: CurriculaPart): DrillFace[] {
  return [
    ...objections.map(
      ({ id, said, good, bad }): DrillFace => ({
        id,
        kind: 'objection',
        module: null,
        questions: said,
        answers: said.map((_, i) => answerTo(good, i)),
        why: good.why,
        avoid: bad.answer,
      }),
    ),
    ...cards.map(
      ({ id, question, answer, module }): DrillFace => ({
        id,
        kind: 'script',
        module: module ?? null,
        questions: [question],
        answers: [answer],
        why: null,
        avoid: null,
      }),
    ),
  ];
}

function askable({ objections, cards }: CurriculaPart): Askable[] {
  const step = (LAST_OBJECTION - FIRST_OBJECTION) / Math.max(1, objections.length - 1);
  return [
    ...objections.map(({ id }, i) => ({ id, difficulty: FIRST_OBJECTION + i * step })),
    ...cards.map(({ id, difficulty }) => ({ id, difficulty: difficulty ?? MIDDLING })),
  ];
}

/**
 * The cards of the team's playbook and where the person stands with them.
 * @param who a word that names the member; null: the manager
 */
export async function gatherDrill(scope: Scope, who: string | null): Promise<DrillCase> {
  const team = await scope.team();
  const db = await scope.reader();
  const members = await readMembers(db, team.id);
  const current = members.filter((member) => isMemberOn(member, scope.today));
  const person = who === null ? null : await requireMember(current, who);
  const curricula = await (await scope.playbook(team)).curricula();
  const faces = facesOf(curricula);
  return {
    team,
    members: current,
    person: person && { id: person.id, name: person.name },
    cards: askable(curricula),
    faces: new Map(faces.map((face) => [face.id, face])),
    standings: await readStandings(db, team.id, person?.id ?? null),
  };
}
