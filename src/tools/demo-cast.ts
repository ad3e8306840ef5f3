// Who plays in the demo. All people are invented.

export interface Person {
  name: string;
  code: string;
  role: 'agent' | 'mentor' | 'lead';
  /** Work days before the demo's day. */
  joined: number;
  left: number | null;
  dialsPerHour: number;
  /** 1 = an ordinary agent after the ramp. */
  skill: number;
  /** Start from earlier jobs: the least share of a veteran's output. */
  head: number;
  /** Share of deals in which the lead stepped in. */
  helped: number;
  /** Deals a month. */
  target: number;
  /** Factor on dialling by work days before the demo's day. */
  courage: (workdaysAgo: number) => number;
}

/** Twelve weeks of five days. */
export const WORKDAYS = 60;

const steady = () => 1;
const person = (
  code: string,
  name: string,
  rest: Partial<Omit<Person, 'code' | 'name'>> & Pick<Person, 'dialsPerHour' | 'skill'>,
): Person => ({
  code,
  name,
  role: 'agent',
  joined: 66,
  left: null,
  head: 0,
  helped: 0.44,
  target: 8,
  courage: steady,
  ...rest,
});

export const demoPeople: readonly Person[] = [
  person('Q01', '沈雅宁', { role: 'lead', dialsPerHour: 18, skill: 1.35, head: 0.9, helped: 0, target: 10 }),
  person('Q02', '古丽娜尔', { role: 'mentor', dialsPerHour: 22, skill: 1.25, head: 0.7, helped: 0.15, target: 10 }),
  person('Q03', '陈国栋', { dialsPerHour: 24, skill: 0.95 }),
  person('Q04', '欧阳晓帆', { dialsPerHour: 21, skill: 1.1, target: 9 }),
  person('Q05', '周婉清', { dialsPerHour: 20, skill: 0.9 }),
  person('Q06', '巴特尔', { dialsPerHour: 26, skill: 0.85 }),
  person('Q07', '何俊杰', { dialsPerHour: 23, skill: 1 }),
  person('Q08', '卓玛措', { dialsPerHour: 22, skill: 0.95 }),
  // Hides from the phone for two weeks and a half; the few calls made are as good as anybody's.
  person('Q09', '韦建勋', { dialsPerHour: 21, skill: 0.9, target: 7, courage: (ago) => (ago <= 12 ? 0.36 : 1) }),
  // Four weeks here and ahead of where newcomers usually are; dials on when others slow down.
  person('Q10', '林思远', {
    joined: 20,
    dialsPerHour: 23,
    skill: 1.3,
    head: 0.75,
    helped: 0.2,
    target: 4,
    courage: (ago) => (ago <= 4 ? 1.6 : 1.12),
  }),
  person('Q11', '马骁', { left: 13, dialsPerHour: 20, skill: 0.75 }),
  person('Q12', '田佳禾', { left: 6, dialsPerHour: 19, skill: 0.8 }),
];

const seen = (sign: string, workdaysAgo: number, degree = 'yes') => ({
  sign,
  degree,
  how: 'reported',
  workdaysAgo,
  member: null,
  note: null as string | null,
});
const answered = (sign: string, degree: string, workdaysAgo: number) => ({
  ...seen(sign, workdaysAgo, degree),
  how: 'asked',
});
const ofMember = (member: string, sign: string, workdaysAgo: number, degree = 'yes') => ({
  ...seen(sign, workdaysAgo, degree),
  member,
});

export const demoObservations = [
  { ...seen('doubts-target', 3), note: '报目标时好几个人说定太高' },
  { ...seen('hidden-problems-surfacing', 6), note: '两个人为一个转介绍客户吵起来' },
  seen('members-growing-familiar', 8),
  answered('setbacks-and-anxiety', 'sometimes', 2),
  answered('rules-becoming-clear', 'yes', 2),
  answered('open-atmosphere', 'seldom', 2),
  answered('strong-novelty', 'no', 9),
  ofMember('Q09', 'avoids-picking-up-phone', 2, 'often'),
  ofMember('Q09', 'aimless-list-staring', 2),
  ofMember('Q09', 'doubts-self', 4),
];
