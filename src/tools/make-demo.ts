// Makes src/demo/demo-data.json: an invented insurance team in its third month, plainly in the turbulent
// stage with some doubt, one promising newcomer and one member who avoids the phone. The seed is fixed, so
// that running it again changes nothing. Every day is told in work days before the day on which the demo
// runs (1 = the last work day before it), so that the data fit the calendar whenever somebody looks.
import { writeFileSync } from 'node:fs';
import { demoObservations, demoPeople, type Person, WORKDAYS } from './demo-cast.ts';
import { createRandom } from './eval/random.ts';

const SEED = 20_260_302;

const { next: random, gaussian: normal } = createRandom(SEED);
/** Factor around 1 with this coefficient of variation. */
const wobble = (variation: number) => Math.exp(variation * normal() - variation ** 2 / 2);
const among = (trials: number, share: number) => {
  let count = 0;
  for (let trial = 0; trial < trials; trial++) if (random() < share) count++;
  return count;
};
/** Count of rare events with this mean (Knuth). */
function rare(mean: number): number {
  const limit = Math.exp(-mean);
  let count = 0;
  for (let product = random(); product > limit; product *= random()) count++;
  return count;
}

/** Share of a veteran's output after so many work days: 1 − e^(−months/2.2), 21 work days a month. */
const ramp = (workdays: number) => 1 - Math.exp(-workdays / 21 / 2.2);

/** The whole team's zeal to call: rises, then crumbles in the third month and is poor in the last week. */
function zeal(workdaysAgo: number): number {
  if (workdaysAgo <= 4) return 0.64;
  if (workdaysAgo <= 12) return 0.9;
  return workdaysAgo <= 40 ? 1 : 0.94;
}

/** Good and bad weeks for sales, newest first: more than chance would make. */
const SWING = [0.6, 1.4, 0.65, 1.45, 0.7, 1.3, 0.95, 1, 0.9, 1.1, 0.85, 0.9];

interface DayNumbers {
  attendedMinutes: number;
  dials: number;
  connects: number;
  effective: number;
  talkSeconds: number;
  leads: number;
  intentA: number;
  intentB: number;
  intentC: number;
  deals: number;
  assisted: number;
  amount: number;
}
const columns = [
  'attendedMinutes',
  'dials',
  'connects',
  'effective',
  'talkSeconds',
  'leads',
  'intentA',
  'intentB',
  'intentC',
  'deals',
  'assisted',
  'amount',
] as const satisfies readonly (keyof DayNumbers)[];

/** Premium of one policy in yuan, in steps of ten: mostly two to four thousand. */
const premium = () => Math.round((2_800 * wobble(0.45)) / 10) * 10;

function calls(
  person: Person,
  workdaysAgo: number,
): Pick<DayNumbers, 'dials' | 'connects' | 'effective' | 'talkSeconds' | 'attendedMinutes'> {
  const attendedMinutes = random() < 0.05 ? 240 : 450 + 10 * Math.floor(4 * random());
  const pace = person.dialsPerHour * zeal(workdaysAgo) * person.courage(workdaysAgo);
  const dials = Math.round((attendedMinutes / 60) * pace * wobble(0.13));
  const connects = among(dials, 0.31);
  const effective = among(connects, 0.2 + 0.1 * person.skill);
  const talkSeconds = Math.round(effective * 150 * wobble(0.2) + (connects - effective) * 17 * wobble(0.15));
  return { attendedMinutes, dials, connects, effective, talkSeconds };
}

function sales(
  person: Person,
  workdaysAgo: number,
  effective: number,
): Pick<DayNumbers, 'deals' | 'assisted' | 'amount'> {
  const learnt = Math.max(ramp(person.joined - workdaysAgo), person.head);
  const swing = SWING[Math.floor((workdaysAgo - 1) / 5)] as number;
  const deals = Math.min(
    effective,
    rare(0.42 * learnt * person.skill * swing * Math.min(1, person.courage(workdaysAgo))),
  );
  const amount = Array.from({ length: deals }, premium).reduce((sum, one) => sum + one, 0);
  return { deals, assisted: among(deals, person.helped), amount };
}

function day(person: Person, workdaysAgo: number): DayNumbers {
  const phone = calls(person, workdaysAgo);
  const interest = phone.effective * (0.6 + 0.4 * ramp(person.joined - workdaysAgo));
  return {
    ...phone,
    leads: rare(3.2 * (workdaysAgo <= 15 ? 0.55 : 1)),
    intentA: rare(interest * 0.035),
    intentB: rare(interest * 0.09),
    intentC: rare(interest * 0.16),
    ...sales(person, workdaysAgo, phone.effective),
  };
}

const isAway = () => random() < 0.025;
const records = demoPeople.flatMap((person) => {
  const first = Math.min(WORKDAYS, person.joined);
  const last = person.left ?? 1;
  const days = Array.from({ length: first - last + 1 }, (_, index) => first - index).filter(() => !isAway());
  return days.map((workdaysAgo) => {
    const numbers = day(person, workdaysAgo);
    return [person.code, workdaysAgo, ...columns.map((column) => numbers[column])];
  });
});

const target = (metric: string, value: number, code: string | null) => ({ metric, value, member: code });
const present = demoPeople.filter((person) => person.left === null);
const data = {
  team: { name: '青禾三组', playbook: 'insurance-telesales', foundedWorkdaysAgo: 66 },
  members: demoPeople.map(({ name, code, role, joined, left }) => ({
    name,
    code,
    role,
    joinedWorkdaysAgo: joined,
    leftWorkdaysAgo: left,
  })),
  events: [{ kind: 'new-list', workdaysAgo: 24, note: '换了一批新名单' }],
  /** For the month in which the demo runs. */
  monthlyTargets: [
    target('amount', 230_000, null),
    target('deals', 80, null),
    ...present.map((person) => target('deals', person.target, person.code)),
  ],
  observations: demoObservations,
  recordColumns: ['member', 'workdaysAgo', ...columns],
  records,
};

const { records: rows, ...rest } = data;
const head = JSON.stringify(rest, null, 1).replace(/\n\}$/, ',');
const lines = rows.map((row) => `  ${JSON.stringify(row)}`).join(',\n');
writeFileSync('src/demo/demo-data.json', `${head}\n "records": [\n${lines}\n ]\n}\n`);
