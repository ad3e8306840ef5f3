import { counted } from '../../counted.ts';
import { percent } from '../../percent.ts';
import { shellWord } from '../../shell-word.ts';
import type { Words } from '../../words.ts';
import type { coach as source } from '../zh-CN/coach.ts';

export const coach: Words<typeof source> = {
  help: {
    coach:
      'help somebody who shrinks from calls or customers: tell the causes apart, plan small steps (for the manager alone)',
    who: 'name, code or pinyin',
    start: 'day to begin on; today when left out, or the next work day on which they are there',
    ask: 'ask the questions that tell the causes apart, best first; answers are kept',
    answer: 'answer a question and keep it: sign=degree, may be repeated',
    dryRun: 'show only, keep nothing',
    step: 'note a session: pass or fail; the days that follow are planned anew',
    fear: 'how afraid they say they are, 0 to 10',
    rung: 'which rung to begin on: the one rated 4 to 5; only before the first session',
    on: 'the day; without it today',
    list: 'who is being coached, and on which rung',
    all: 'those that have ended too',
    close: 'put a plan away',
    reason: 'why it is put away',
    evidence: 'what is on file and what is missing: standard, records, training, re-assessment; no states of mind',
    file: 'put a document on file (kinds are listed by coach evidence)',
    fileNote: 'one sentence: what it is and where it lies',
  },
  percent,
  title: (name, day) => `${name} · ${day}`,
  deal: (name, day, first) =>
    `${name} closed ${first ? 'the very first deal' : 'a deal'} on ${day}. Be glad with them in private today; whether the team hears of it is theirs to say.`,
  private: 'For your eyes only, to help: not a basis for pay, transfer or dismissal.',
  referralTitle: 'Do this first; everything else can wait',
  referralRule: (title, act) => `${title}. ${act}`,
  referralAnswer: (sign, name) =>
    `Once they have been seen, a line: teamctl note --member ${shellWord(name)} "saw a doctor"; if it was a mistake: teamctl observe ${sign}=no --member ${shellWord(name)}`,
  caredTitle: 'A professional is looking after them',
  caredRule: (title, day) =>
    `${title}. On ${day} it was noted that a doctor or another professional has seen them. Plan the work as the doctor says, practice rests, no talk of figures; ask whether the last days were better.`,
  openTitle: (day, title) =>
    `Find this out first: a remark of ${day} sounded like “${title}”, and you have not said whether it is so`,
  openHow: (sign, name) =>
    `Ask face to face, then: yes: teamctl observe ${sign} --member ${shellWord(name)}; no: teamctl observe ${sign}=no --member ${shellWord(name)}`,
  referralPaused: 'Practice stops until a professional has had a look.',
  verdict: {
    insufficient: (what) =>
      `Cannot tell yet. It looks most like “${what}”, with less than even odds: ask the questions below first.`,
    leaning: (what) => `Leaning towards “${what}”.`,
    likely: (what) => `Likely “${what}”.`,
    'very-likely': (what) => `Very likely “${what}”.`,
  },
  newcomer: 'Less than two months here: fear of the phone is more common then, and that is counted in.',
  headings: {
    signs: 'What was seen',
    ask: 'Ask this first',
    advice: 'How to help',
    ladder: 'One small step after another',
    now: (rung, title) => `This step (rung ${rung}): ${title}`,
    beside: 'In everyday dealings',
    referral: 'Watch for these; if one applies, get professional help',
    standards: 'Targets and what was reached',
    training: 'Training given',
    assessments: 'Tests taken',
    history: 'The way so far',
    effect: 'Did the numbers move (against their own)',
  },
  columns: {
    sign: 'Seen',
    answer: 'Answer',
    supports: 'Speaks for',
    strength: 'Weight',
    source: 'Source',
    rung: 'Rung',
    what: 'Practice',
    when: 'Days',
    goal: 'Goal',
    on: 'Day',
    outcome: 'Result',
    fear: 'Fear',
    way: 'Then',
    member: 'Who',
    focus: 'Looks like',
    next: 'Next',
    state: 'State',
    started: 'Started',
    document: 'Document',
    note: 'Note',
    metric: 'Figure',
    target: 'Target',
    actual: 'Reached',
    module: 'Subject',
    minutes: 'Minutes',
    score: 'Score',
  },
  noSigns:
    'Nothing noted yet. Write down what you see: teamctl observe SIGN --member NAME; teamctl observe --list shows the signs.',
  discount: (signs, countedAs) =>
    `${signs.map((sign) => `“${sign}”`).join(' and ')} say one thing: counted as ${countedAs}.`,
  mayBegin: (sign, days, of, share) =>
    `${sign}: on ${days} of the last ${of} days about ${share} of the usual. Too few days for a yes, and no no either: ask today what is going on, and look again in a day or two.`,
  lacking: (signs) => `Not enough records for: ${signs}.`,
  other: (what) => `What was seen lately looks more like “${what}”. Clear that up before you go on.`,
  askHow: (name, sign) =>
    `Answer: teamctl coach ${shellWord(name)} --answer ${sign}=yes (or no, often, unsure), or go on with --ask.`,
  coping: (title) => `When fear comes up. ${title}`,
  goal: (what, count) => `${what}: ${count}`,
  exit: (what, count) => `${what}, ${counted(count, 'time')} in a row`,
  days: (from, to) => (from === to ? from : `${from} to ${to.slice(5)}`),
  task: 'Your part: ',
  says: 'You can say: ',
  avoids: 'Better not say: ',
  never: 'Better not do: ',
  restOfDay: 'The rest of the day: ',
  partTitle: 'A good end',
  part: (name, days) => [
    `Tell ${name} alone: you climbed every step yourself. Ask what helped most and write it down.`,
    'From now on as with everybody: no more talk of fear, and never of these weeks in front of others.',
    ...(days === null ? [] : [`A look at the numbers on ${days}, beside their own of before.`]),
    `If the fear comes back one day, nothing was in vain: teamctl coach ${shellWord(name)} --start DATE for a few more steps.`,
  ],
  today: 'Today',
  tomorrow: 'Tomorrow',
  dayAfterTitle: (when) => when,
  dayAfter: (name) => [
    'A quarter of an hour in a quiet place first thing: how are you, then which step was the hardest. No numbers, nothing to make up.',
    'No practice and no calls: listening to a colleague, customer notes, home on time.',
    'Settle the same day who goes on with them and when you meet, and say it to their face, so that nobody has to guess.',
    'Ask whether they sleep and eat; if not, a doctor or the company’s help line, and you come along if they like.',
    `Meet again in three work days. Whoever wants another try begins where it was steady: teamctl coach ${shellWord(name)} --start DATE.`,
  ],
  sinceTitle: 'Since it stopped',
  since: (name, day, isDue) => [
    isDue
      ? `You meant to meet again on ${day}. If you have not, take a quarter of an hour in a quiet place today: how are you, no numbers.`
      : `You meant to meet again on ${day}: keep the time free.`,
    'Who goes on with them, and when you meet: do they know? If not, settle it to their face.',
    'Ask whether they sleep and eat; if not, a doctor or the company’s help line, and you come along if they like.',
    `Whoever wants another try begins where it was steady: teamctl coach ${shellWord(name)} --start DATE. Nobody is pushed.`,
  ],
  exitLabel: 'Up when: ',
  goalLabel: 'In one session: ',
  checkpoints: (days) => `Stop and look at the numbers on ${days}.`,
  startOn: (name) => [
    'Ask first: how afraid would each of these steps make you, 0 to 10? Begin on the one that they rate 4 to 5; what is easy need not be walked.',
    `Step 3, say: teamctl coach ${shellWord(name)} --rung 3`,
  ],
  callsAsUsual: (name, [days, count, usual], customers, today, rung) => {
    const [done, of] =
      customers === null
        ? [`has made some ${count} dials a day`, 'calling']
        : [`had some ${count} a day (${customers})`, 'serving customers'];
    return [
      `By the records ${name} ${done} on the last ${days} days, nearly as many as before this began (${usual}). The rung follows the person: ask how afraid they are of ${of} now.`,
      `Hardly at all: end it well, teamctl coach close ${shellWord(name)} --reason "does it alone now". Still somewhat: end it and go on from a later rung, for example teamctl coach ${shellWord(name)} --start ${today} --rung ${rung}.`,
    ];
  },
  callsAllTheSame: (name, [days, count], customers) => [
    customers === null
      ? `This rung is without calls, and by the records ${name} still made some ${count} dials a day on the last ${days} days. Ask: by choice, or because nobody took the list away? If by choice, they say how many; if not, tell whoever gives out the lists today.`
      : `This rung is without customers, and by the records ${name} still had some ${count} a day (${customers}) on the last ${days} days. Ask: by choice, or because nobody stopped sending them? If by choice, they say how many; if not, tell whoever shares the customers out today.`,
  ],
  stepHow: (name, rung) =>
    `After a session: teamctl coach step ${shellWord(name)} pass --fear 3${rung === null ? '' : ` --rung ${rung}`} (fail if it was not done).`,
  measureLabel: 'You will see: ',
  caution: 'Take care: ',
  outcome: { pass: 'done', fail: 'not done' },
  ways: {
    up: (rung) => `up to rung ${rung}`,
    stay: (rung) => `still on rung ${rung}`,
    back: (rung) => `back to rung ${rung}`,
    stop: 'practice stopped',
  },
  stepped: {
    up: (rung) => `Steady twice: up to rung ${rung}. Tell them that they got there themselves.`,
    once: 'Done once. Once more as steady as this, and it goes up.',
    high: 'Done, but fear has not come down yet. A few more sessions here; no hurry.',
    back: (rung) => `No harm done: back to rung ${rung} for two sessions, never to the start.`,
    backAgain: (rung) =>
      `Stuck on the same rung again: back to rung ${rung} for two steady sessions. Ask which sentence or moment it is and practise only that; at the next time another way is taken, nobody has to force it.`,
    again: 'No harm done: still on this rung, in smaller pieces.',
    exit: 'All the way up, and every step was their own.',
    referral: 'Stuck here, and that is the method’s end, not theirs. Practice stops; nothing harder in its place.',
  },
  state: { open: 'under way', exit: 'finished', referral: 'handed to other help', closed: 'put away' },
  ended: {
    exit: (day) => `Finished the whole way on ${day}; this is behind them.`,
    referral: (day) => `Practice stopped on ${day}; help of another kind takes over.`,
    closed: (day) => `Put away on ${day}.`,
  },
  again: (name) => `For another round: teamctl coach ${shellWord(name)} --start DATE.`,
  metrics: { dials: 'Dials', connects: 'Connects', effective: 'Effective calls', deals: 'Deals', amount: 'Amount' },
  measures: { dials: 'Dials an hour', dialsPerDay: 'Dials a day', effective: 'Effective calls a day' },
  effect: {
    measured: (usual, before, after, change, ofUsual) =>
      `usually ${usual}, before the start ${before}, now ${after} (${change} since${ofUsual === null ? '' : `, ${ofUsual} of usual`})`,
    lacking: ({ side, days, least }) =>
      side === 'before'
        ? `cannot be told: ${days} ${days === 1 ? 'day' : 'days'} with figures before the start, it takes ${least} to know what is usual`
        : `cannot be told yet: ${days} ${days === 1 ? 'day' : 'days'} with figures since the start, it takes ${least}; importing the missing days will do`,
    notYet: (day) => `look again on ${day}`,
  },
  effectOf: (measure, workdays) => `${measure}, ${workdays} work days`,
  closed: (name) => `The plan for ${name} is put away.`,
  filed: (name, title, on) => `On file for ${name}: ${on} ${title}.`,
  listEmpty: 'Nobody is being coached now.',
  evidenceTitle: (name) => `${name} · on file`,
  nothingFiled: 'Nothing is on file yet.',
  gateShut: (title, missing) => `${title}: shut, ${missing} missing`,
  gateOpen: (title) => `${title}: everything is on file`,
  gateOpenText:
    'That allows a talk, it does not ask for one. HR or a lawyer looks first; getting somebody back on their feet beats everything.',
  allMet:
    'Every number that was set and is on record was reached. If something on file says otherwise, check that first and go no further.',
  tooEarly: (on, after) => `What is on file of ${on.join(', ')} does not count: it has to come after “${after}”.`,
  missing: (title, id) => `Missing: ${title} (${id})`,
  fileHow: (name, kind) =>
    `Put it on file: teamctl coach file ${shellWord(name)} ${kind} --on DATE --note "what it is, where it lies"`,
  evidenceNote: 'Standards, numbers and dates only; no states of mind. Being last is not incompetence.',
  errors: {
    'coach-plan-running': ({ name }) => ({
      message: `The plan for ${name} has begun: its first day cannot be changed.`,
      fix: `To start over, put it away first: teamctl coach close ${shellWord(name)}`,
    }),
    'coach-rung': ({ rung, most, begun }) => ({
      message: begun
        ? 'The ladder has been begun; where it begins stays.'
        : `There is no rung ${rung}, there are ${most}.`,
      fix: begun
        ? 'Go on with the present rung: up when it is steady, one back after a fail.'
        : `--rung is 1 to ${most}.`,
    }),
    'coach-no-plan': ({ name }) => ({
      message: `${name} has no plan under way.`,
      fix: `Look first: teamctl coach ${shellWord(name)}`,
    }),
    'coach-referral-first': ({ name }) => ({
      message: `${name} needs professional help first; practice stops.`,
      fix: `See what to do: teamctl coach ${shellWord(name)}`,
    }),
    'coach-step-early': ({ on, last }) => ({
      message: `${on} is too early: the plan or the last session is of ${last}.`,
      fix: 'Note sessions in order; to begin earlier use teamctl coach NAME --start DATE.',
    }),
    'coach-step-away': ({ name, on }) => ({
      message: `${name} is registered as away on ${on}: there is no session of that day to note.`,
      fix: 'Name the day of the session with --on DATE; if they came after all, mend the register first: teamctl away list.',
    }),
    'coach-fear-range': ({ value }) => ({
      message: `Fear is a number from 0 to 10, not ${value}.`,
      fix: '0 is not afraid at all, 10 as afraid as can be.',
    }),
    'coach-kind-unknown': ({ kind, near, kinds }) => ({
      message: `There is no document of kind ${kind}.`,
      fix: near.length > 0 ? `Did you mean ${near.join(', ')}?` : `Kinds are: ${kinds.join(', ')}.`,
    }),
    'coach-note-empty': () => ({
      message: 'A document on file needs a note.',
      fix: 'Add --note "what it is, where it lies".',
    }),
    'coach-note-state': ({ word }) => ({
      message: `“${word}” tells of a state of mind and has no place on file.`,
      fix: 'Standards, numbers and dates only; what you see goes into teamctl observe --member, and is deleted in time.',
    }),
  },
};
