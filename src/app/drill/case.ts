import type { Context } from '../../cli/context.ts';
import type { Grade } from '../../domain/drill/grade.ts';
import type { Askable } from '../../domain/drill/pick.ts';
import { type Review, review, type Standing } from '../../domain/drill/review.ts';
import { nearMatches } from '../../domain/team/find-member.ts';
import { isMemberOn, type Member, type Team } from '../../domain/team/team.ts';
import { TeamctlError } from '../../errors.ts';
import type { CurriculaPart } from '../../playbook/parts.ts';
import type { DrillFace, DrillPerson } from '../../present/drill.ts';
import { readStandings } from '../../store/drill-reader.ts';
import { readMembers } from '../../store/team-reader.ts';
import { requireMember } from '../find/member.ts';

/** A card that does not say: neither easy nor hard. */
const MIDDLING = 0.5;
/** Objections stand in their playbook with the commonest first; spread out, they come in between the cards. */
const [FIRST_OBJECTION, LAST_OBJECTION] = [0.2, 0.8];

export interface Drill {
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
        answer: good.answer,
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
        answer,
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

/** The cards of the team's playbook and where the person stands with them. */
export async function gatherDrill(context: Context, who: string | undefined): Promise<Drill> {
  const team = await context.team();
  const db = await context.reader();
  const members = await readMembers(db, team.id);
  const current = members.filter((member) => isMemberOn(member, context.today));
  const person = who === undefined ? null : await requireMember(current, who);
  const curricula = await (await context.playbook(team)).curricula();
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

/** @throws TeamctlError `not-found` with near matches */
export function requireCard(drill: Drill, id: string): DrillFace {
  const face = drill.faces.get(id);
  if (face) return face;
  const near = nearMatches(id, [...drill.faces.keys()], (each) => each);
  throw new TeamctlError('not-found', 'drill-card-unknown', { card: id, near });
}

/** Keeps an answer of today and brings the standings up to date. */
export async function keepGrade(context: Context, drill: Drill, card: string, grade: Grade): Promise<Review> {
  const { team, person } = drill;
  const before = drill.standings.find((each) => each.card === card) ?? null;
  if (before && before.reviewedOn > context.today)
    throw new TeamctlError('invalid', 'drill-earlier-day', { card, on: before.reviewedOn });
  const answer = review(card, before, grade, context.today, await context.calendar(team));
  const { insertReview } = await import('../../store/drill-writer.ts');
  await context.write('drill', async ({ db, summarize }) => {
    await insertReview(db, team.id, person?.id ?? null, answer);
    summarize(card);
  });
  const { on: reviewedOn, due, stability, difficulty } = answer;
  const reviews = (before?.reviews ?? 0) + 1;
  drill.standings = [
    ...drill.standings.filter((each) => each.card !== card),
    { card, reviewedOn, due, stability, difficulty, reviews },
  ];
  return answer;
}
