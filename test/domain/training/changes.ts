import { addDays } from '../../../src/domain/calendar/day.ts';
import type { HeldSession, Session } from '../../../src/domain/training/shapes.ts';
import type { Random } from './random.ts';
import { calendarOf, type Instance } from './random-instance.ts';

/** Some days pass: what lay in them was held, with people missing, or fell through. */
export function timePasses(random: Random, instance: Instance, sessions: readonly Session[]): Instance {
  const { input } = instance;
  const today = addDays(input.from, random.int(0, 9));
  const past = sessions.filter((session) => session.date < today);
  const held = past.map((session): HeldSession => {
    const fell = random.chance(0.1);
    return { session, there: fell ? [] : session.audience.filter(() => random.chance(0.9)) };
  });
  const results = held.flatMap(({ session, there }) =>
    session.kind === 'assessment'
      ? there.map((member) => ({ member, module: session.module, score: random.int(30, 100), on: session.date }))
      : [],
  );
  const standing = sessions.filter((session) => session.date >= today);
  return {
    ...instance,
    input: { ...input, from: today, addFrom: today, held, results, standing, lastId: sessions.length },
  };
}

/** One thing changes in the world. */
export function change(random: Random, instance: Instance): Instance {
  const { input, special } = instance;
  const day = addDays(input.from, random.int(0, 20));
  const someone = random.of(input.members);
  switch (random.int(0, 6)) {
    case 0: {
      const more = [...special, { date: day, name: 'new feast', isOffDay: random.chance(0.8) }];
      return { special: more, input: { ...input, calendar: calendarOf(more, input.settings) } };
    }
    case 1: {
      const absence = { member: someone.id, from: day, to: addDays(day, random.int(0, 5)) };
      return { special, input: { ...input, absences: [...input.absences, absence] } };
    }
    case 2: {
      const members = input.members.map((each) => (each.id === someone.id ? { ...each, leftOn: day } : each));
      return { special, input: { ...input, members } };
    }
    case 3: {
      const joined = { id: 900, role: 'agent' as const, joinedOn: day, leftOn: null };
      return { special, input: { ...input, members: [...input.members, joined] } };
    }
    case 4: {
      const settings = {
        ...input.settings,
        trainingSlots: [{ from: '12:00', to: '13:00' }, ...input.settings.trainingSlots.slice(1)],
      };
      return { special, input: { ...input, settings } };
    }
    case 5:
      return { special, input: { ...input, stage: random.of(input.stages).id } };
    default:
      return instance;
  }
}
