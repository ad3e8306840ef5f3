import { withUnit } from '../../counted.ts';
import { inTenThousands } from '../../large.ts';
import { percent } from '../../percent.ts';
import { shellWord } from '../../shell-word.ts';

const number = (value: number) => String(Number(value.toFixed(value < 1 ? 2 : value < 10 ? 1 : 0)));

export const board = {
  help: {
    target: '目标：定目标，看进度',
    targetSet: '定一个目标；同一个人、同一项、同一段时间再定一次就是改',
    metric: 'dials 拨打、connects 接通、effective 有效通话、deals 成单、amount 业绩，或者手册里自己的指标',
    value: '目标数',
    member: '这位成员的目标',
    memberOrTeam: '谁的目标；整个团队写“全队”',
    wholeTeam: '整个团队的目标',
    month: '哪个月，如 2026-11、下个月',
    week: '哪一周，如 2026-W48、下周',
    day: '哪一天，如 11-27、周五',
    targetRenegotiate: '重新商量一个目标：新数顶上，原来的数留在记录里',
    targetShow: '目标完成了多少，时间过了多少（按工作日算）；不写时间就看今天所在的',
    board: '谁做得好、谁赢过自己、目标走到哪了；没有倒数榜',
    by: '按哪一项：dials connects effective talk-seconds leads intent-a intent-b intent-c deals assisted amount，或者手册里自己的指标',
    period: '哪段时间：day、week 或 month',
    top: '列几位，最多到半个队',
    points: '换成积分榜：按手册里的激励规则算，过程分每天有上限',
    allTeams: '各组的合计，按组名排；愿意上榜的组才有，没有个人',
  },
  allTeams: {
    title: (measure: string) => `各组 · ${measure}`,
    team: '组',
    heads: '人数',
    before: (span: string) => `同样几天，${span}`,
    none: '愿意上榜的组还没有这段时间的记录。',
    few: (teams: number) => `另有 ${teams} 个组有数的不到三个人，写出来就成了某个人的数，所以没有列。`,
    notOn: (teams: number) =>
      `另有 ${teams} 个组没有说要上榜。愿意上的组由经理打开：teamctl team edit --set companyBoard=on`,
  },
  measures: {
    attendedMinutes: '出勤分钟',
    dials: '拨打',
    connects: '接通',
    effective: '有效通话',
    talkSeconds: '通话秒数',
    leads: '自找名单',
    intentA: 'A 类意向',
    intentB: 'B 类意向',
    intentC: 'C 类意向',
    deals: '成单',
    assisted: '助单',
    amount: '业绩',
  },
  periods: { day: '日', week: '周', month: '月' },
  wholeTeam: '全队',
  wholeTeamSum: '全队合计',
  /** Of measures of which less is better. */
  atMost: (name: string, value: string) => `${name}不超过 ${value}`,
  /** A figure with its unit, which may be empty. */
  measured: withUnit,
  wholeIs: (name: string, value: string) => `全队${name}：${value}`,
  atLeast: (name: string, value: string) => `${name}到 ${value}`,
  inside: '在线内',
  beyond: '超了',
  number,
  /** Of a measure that every team has: money is told in ten thousands, as one says it. */
  figure: (measure: string, value: number) => (measure === 'amount' ? inTenThousands(value) : null) ?? number(value),
  percent,
  targetStored: (who: string, metric: string, period: string, value: number) =>
    `定好了：${who} ${period}${metric} ${number(value)}。`,
  targetTooHigh: (best: number | null, days: number) =>
    `${best === null ? '很少有人一天做得到这么多' : `最近三个月最好的一天是 ${number(best)}，${days === 1 ? '这个数一天要做两倍还多' : `这个数要 ${days} 个工作日天天做到它的两倍还多`}`}，看看是不是写错了。写错了就再定一次。`,
  renegotiated: (who: string, metric: string, time: string, before: number, value: number) =>
    `${who} ${time}的${metric}目标：原来 ${number(before)}，商量好改成 ${number(value)}。`,
  renegotiatedLine: (who: string, metric: string, time: string, before: number, value: number, on: string) =>
    `${who} ${time}的${metric}目标：${on} 从 ${number(before)} 商量成 ${number(value)}`,
  targetTitle: '目标进度',
  noTargets: (month: string) => `这段时间还没有目标。定一个：teamctl target set deals 30 --whole-team --month ${month}`,
  columns: {
    who: '谁',
    target: '目标',
    period: '时间',
    done: '完成',
    share: '完成率',
    time: '时间过了',
    name: '名字',
    value: '合计',
    perDay: '日均',
    recent: '最近几天',
    week: '第几周',
    own: '本人日均',
    expected: '新人通常',
    points: '积分',
    from: '怎么来的',
  },
  timeLine: (passed: number, all: number, share: number | null) =>
    share === null ? '没有工作日' : `${percent(share)}（${passed}/${all} 个工作日）`,
  uncovered: (years: readonly number[]) =>
    `${years.join('、')} 年的放假安排还没公布：法定的几天算放假，调休还不知道，工作日别当准数。公布以后：teamctl calendar import 文件。`,
  boardTitle: (team: string, period: string, measure: string) => `${team} · ${period}光荣榜 · ${measure}`,
  spanText: (from: string, to: string) => (from === to ? from : `${from} 至 ${to}`),
  periodNames: { day: '当日', week: '本周', month: '本月' },
  latestNames: { day: '最近一天', week: '最近一周', month: '最近一个月' },
  nothingYet: '这段时间还没有这一项的记录。',
  level: '这回不排名次。',
  noneClean: '这一项只念一个也没有的人；这段时间人人都有，就不念名字。',
  topHeading: '做得最多',
  bestHeading: '做得最好',
  bestsHeading: '赢过自己',
  /** @param before null: nothing at all */
  best: (name: string, measure: string, kind: 'day' | 'week', value: string, before: string | null, on: string) =>
    `${name}：${on.slice(5)} ${kind === 'day' ? '这天' : '这周'}${measure} ${value}，${before === null ? '这段记录里头一回' : `超过自己以前最好的 ${before}`}`,
  improvedHeading: '进步最大',
  improved: (name: string, measure: string, rise: number, perDay: string, usual: string) =>
    `${name}：日均${measure} ${perDay}，比自己平时的 ${usual} 高 ${percent(rise)}`,
  targetsHeading: '团队目标',
  reachedHeading: '达标了',
  reached: (name: string, metric: string, done: string, value: string) => `${name}：${metric} ${done}，目标 ${value}`,
  off: '光荣榜现在关着。想打开：teamctl team edit --set board=on',
  pointsTitle: (team: string, period: string) => `${team} · ${period}积分`,
  capped: (most: number) => `一天最多 ${number(most)} 分`,
  rulesHeading: '分怎么来',
  rule: (title: string, measure: string, points: number, cap: string) =>
    `${title === measure ? title : `${title}（${measure}）`}：一个记 ${number(points)} 分${cap === '' ? '' : `，${cap}`}`,
  ruleReached: (title: string, asked: string, points: number) => `${title}：当天${asked}，记 ${number(points)} 分`,
  byHandHeading: '记录里算不出、由你来记的',
  byHand: (title: string, points: number, how: string) => `${title}（${number(points)} 分）：${how}`,
  noRules: '手册里这个阶段没有能从记录算的积分规则。',
  memberTitle: (name: string) => `${name} 的成长`,
  facts: {
    code: '工号',
    role: '角色',
    joined: '入职',
    left: '离开',
    unknown: '没有登记',
    none: '没有',
    months: (months: number) => `${months.toFixed(1)} 个月`,
  },
  roles: { agent: '坐席', mentor: '师傅', lead: '组长' },
  basis: {
    ramp: (people: number) =>
      `「新人通常」按新人曲线 1 − e^(−月数/2.2) 乘 ${people} 位熟手最近四周的日均算，只是参照，不是要求。`,
    cohort: (people: number) => `「新人通常」是前后脚入职的 ${people} 位同期的日均，只是参照，不是要求。`,
    none: '还没有可以比的人，先只看本人。',
    past: '来了半年以上，不跟新人比，只看自己。',
  },
  curveCaption: (measure: string) => `每周日均${measure}`,
  noCurve: '还没有这一项的记录。',
  ownSeries: '本人',
  expectedSeries: '新人通常',
  errors: {
    'board-points-apart': () => ({
      message: '积分各组按自己手册里的规则算，几个组放在一起没有可比性。',
      fix: '去掉 --points，或者用 --by 挑一个指标；看一个组的积分，去掉 --all-teams。',
    }),
    'target-for-whom': () => ({ message: '没说是谁的目标。', fix: '加 --member 名字，或 --whole-team，两者选一个。' }),
    'target-when': () => ({ message: '没说是哪段时间的目标。', fix: '加 --month、--week 或 --day，三者选一个。' }),
    'bad-month': ({ value }: { value: string }) => ({ message: `看不懂月份 ${value}。`, fix: '写成 2026-11。' }),
    'bad-week': ({ value }: { value: string }) => ({ message: `看不懂第几周 ${value}。`, fix: '写成 2026-W48。' }),
    'target-none-of-team': ({ metric }: { metric: string }) => ({
      message: `这会儿没有给全队定的 ${metric} 目标可以改。`,
      fix: `先定一个：teamctl target set ${metric} 数 --whole-team --month 年-月；只有各人目标的，一个人一个人商量。`,
    }),
    'target-none-running': ({ name, metric }: { name: string; metric: string }) => ({
      message: `${name}这会儿没有 ${metric} 的目标可以改。`,
      fix: `先定一个：teamctl target set ${metric} 数 --member ${shellWord(name)} --month 年-月`,
    }),
    'measure-unknown': ({
      wanted,
      near,
      known,
    }: {
      wanted: string;
      near: readonly string[];
      known: readonly string[];
    }) => ({
      message: `没有「${wanted}」这个指标。`,
      fix:
        near.length > 0
          ? `是不是想写 ${near.join('、')}？`
          : known.length > 0
            ? `可以写：${known.join('、')}。`
            : '这本手册没有自定的指标；要加，写在 playbook.yaml 的 measures 里。',
    }),
    'target-not-whole': ({ value }: { value: number }) => ({
      message: `目标不能是 ${value}：通数、单数是一个一个数的。`,
      fix: '写整数；金额才可以有小数。',
    }),
    'target-impossible': ({ value, most }: { value: number; most: number }) => ({
      message: `目标不能是 ${value}：这段时间里谁也做不到 ${most} 以上。`,
      fix: '看看是不是多打了零。',
    }),
    'target-negative': ({ value }: { value: string }) => ({
      message: `目标不能是 ${value}。`,
      fix: '写一个不小于 0 的数。',
    }),
  },
};
