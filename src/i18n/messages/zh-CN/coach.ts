import { percent } from '../../percent.ts';
import { shellWord } from '../../shell-word.ts';

/** A date wants a blank behind it, a word none. */
const apart = (when: string) => (/\d$/.test(when) ? `${when} ` : when);

export const coach = {
  help: {
    coach: '帮一位不敢打电话、不敢接客户的队员：分清原因，排出一格一格的练习（只给经理看）',
    who: '名字、工号或拼音',
    start: '从哪天开始，不写就是今天；今天不上班、他不在，就顺到他来的那天',
    ask: '逐个问最能分清原因的问题，答案会存下来',
    answer: '答一个问题并存下来：迹象=程度，可以写多次',
    dryRun: '只看，不存',
    step: '记下一次练习：pass 做到了，fail 没做到；后面的日子跟着重排',
    fear: '他自己说怕几分，0 到 10',
    rung: '从第几格练起：他说怕四到五分的那一格；只在第一次练之前能选',
    on: '哪一天，不写就是今天',
    list: '正在带的人，各走到第几格',
    all: '连已经结束的一起看',
    close: '收起一份计划',
    reason: '为什么收起来',
    evidence: '档案里有什么、还缺什么：标准、记录、培训、再评估，不写人的心情',
    file: '往档案里放一份材料（材料的编号见 coach evidence）',
    fileNote: '一句话：是什么、在哪儿',
  },
  percent,
  title: (name: string, day: string) => `${name} · ${day}`,
  deal: (name: string, day: string, first: boolean) =>
    `${name} ${day} ${first ? '开了头一单' : '成了一单'}。今天先私下恭喜一声；要不要在会上说，听本人的。`,
  private: '这一页只给你看，是用来帮他的，不能拿来定工资、调岗、辞退。',
  referralTitle: '先做这件事，别的都往后放',
  referralRule: (title: string, act: string) => `${title}：${act}`,
  openTitle: (day: string, title: string) => `先问清这件事：${day} 记过一句听着像「${title}」，你还没说是不是`,
  openHow: (sign: string, name: string) =>
    `当面问一句再定。是：teamctl observe ${sign} --member ${shellWord(name)}；不是：teamctl observe ${sign}=no --member ${shellWord(name)}`,
  referralPaused: '练习先停，等专业的人看过再说。',
  referralAnswer: (sign: string, name: string) =>
    `真看过了，记一句：teamctl note --member ${shellWord(name)} "看过医生了"；是弄错了：teamctl observe ${sign}=no --member ${shellWord(name)}`,
  caredTitle: '有专业的人在照看了',
  caredRule: (title: string, day: string) =>
    `${title}：${day} 记了看过医生或专业的人。照医生说的排活，练习先停，不催数；问一句这两天好些没有。`,
  verdict: {
    insufficient: (what: string) => `还看不准。眼下最像「${what}」，不到一半把握，先把下面的问题问清楚。`,
    leaning: (what: string) => `有点像「${what}」。`,
    likely: (what: string) => `多半是「${what}」。`,
    'very-likely': (what: string) => `很可能是「${what}」。`,
  },
  newcomer: '他来了还不到两个月，头两个月怕客户的人本来就多，算的时候加了一点。',
  headings: {
    signs: '看到了什么',
    ask: '先问这个',
    advice: '怎么帮',
    ladder: '一格一格走',
    now: (rung: number, title: string) => `这一格（第 ${rung} 格）：${title}`,
    beside: '平时这样待他',
    referral: '留心这几条，有一条沾边就请专业的人',
    standards: '定的和做到的',
    training: '给过的培训',
    assessments: '考过的',
    history: '走过来的路',
    effect: '数变了没有（跟他自己比）',
  },
  columns: {
    sign: '看到的',
    answer: '回答',
    supports: '更像',
    strength: '分量',
    source: '来源',
    rung: '格',
    what: '练什么',
    when: '哪几天',
    goal: '做到多少',
    on: '日期',
    outcome: '结果',
    fear: '怕几分',
    way: '接着',
    member: '谁',
    focus: '像什么',
    next: '下一次',
    state: '情况',
    started: '开始',
    document: '材料',
    note: '说明',
    metric: '数',
    target: '定的',
    actual: '做到的',
    module: '内容',
    minutes: '分钟',
    score: '得分',
  },
  noSigns: '还没记下什么。看见了就记一笔：teamctl observe 迹象 --member 名字；teamctl observe --list 列出有哪些迹象。',
  discount: (signs: readonly string[], countedAs: string) =>
    `${signs.map((sign) => `「${sign}」`).join('')}说的是一回事，合起来只算 ${countedAs} 条的分量。`,
  /** @param share of the usual, on so many of the last days */
  mayBegin: (sign: string, days: number, of: number, share: string) =>
    `${sign}：最近 ${of} 天有 ${days} 天只有平时的 ${share} 上下。天数还少，不算有，也不算没有；今天先问一句怎么了，过两天再看。`,
  lacking: (signs: string) => `记录还不够算：${signs}。`,
  other: (what: string) => `这几天看到的，更像「${what}」。别急着往下练，先把它弄清楚。`,
  askHow: (name: string, sign: string) =>
    `答它：teamctl coach ${shellWord(name)} --answer ${sign}=yes（no、often、unsure 都行），或者 --ask 一路问下去。`,
  coping: (title: string) => `怕劲儿上来的时候。${title}`,
  goal: (what: string, count: number) => `${what}：${count}`,
  exit: (what: string, count: number) => `${what}，连着 ${count} 次`,
  days: (from: string, to: string) => (from === to ? from : `${from} 到 ${to.slice(5)}`),
  task: '你要做的：',
  says: '可以这样说：',
  avoids: '别这样说：',
  never: '别这样做：',
  restOfDay: '这一天其余的时间：',
  partTitle: '好好收个尾',
  /** @param days on which the numbers are still to be looked at; null: none */
  part: (name: string, days: string | null) => [
    `单独跟${name}说一句：这些格都是你自己走上来的。再问哪一招最管用，记下来。`,
    '往后照平时待他，不用再提怕不怕，也别当着大家说这段。',
    ...(days === null ? [] : [`${days} 看一眼数，跟他自己以前比。`]),
    `哪天怕劲儿又上来，不算白练：teamctl coach ${shellWord(name)} --start 日期，再带几格。`,
  ],
  today: '今天',
  tomorrow: '明天',
  dayAfterTitle: (when: string) => `${apart(when)}这样安排`,
  dayAfter: (name: string, when: string) => [
    '一早找个安静的地方，陪他坐一刻钟：先问人好不好，再问哪一步最难。不谈数，也不补练。',
    `${apart(when)}不排练习，也不面对客户：坐在同事旁边看看、理理客户记录，按点下班。`,
    '当天定下来谁来接着带、哪天碰头，当面告诉他，不让他猜。',
    '问一句睡得好不好、吃得下吗；不好的，请他看医生或打公司员工帮助热线，愿意的话你陪着。',
    `三个工作日后再碰一次。他想再试，就从练稳过的地方重新来：teamctl coach ${shellWord(name)} --start 日期。`,
  ],
  sinceTitle: '停下以后',
  since: (name: string, day: string, isDue: boolean) => [
    isDue
      ? `说好 ${day} 再碰一次。还没碰的，今天就找个安静的地方坐一刻钟：先问人好不好，不谈数。`
      : `说好 ${day} 再碰一次，先把时间留出来。`,
    '谁接着带、哪天碰头，他心里有数没有？没有的，当面说定。',
    '问一句睡得好不好、吃得下吗；不好的，请他看医生或打公司员工帮助热线，愿意的话你陪着。',
    `他想再试，就从练稳过的地方重新来：teamctl coach ${shellWord(name)} --start 日期。不想的，不催。`,
  ],
  exitLabel: '往上走的条件：',
  goalLabel: '一次做到：',
  checkpoints: (days: string, isOne: boolean) => `到 ${days} ${isOne ? '' : '各'}停下来看一次数。`,
  startOn: (name: string) => [
    '先问他：下面每一格怕几分，0 到 10？从他说四到五分的那一格练起，太轻松的不用走。',
    `比如第 3 格：teamctl coach ${shellWord(name)} --rung 3`,
  ],
  /** @param customers what the playbook calls those who were served; null: calls */
  callsAsUsual: (
    name: string,
    [days, count, usual]: readonly [string, string, string],
    customers: string | null,
    today: string,
    rung: number,
  ) => {
    const [done, asked] = customers === null ? [`打 ${count} 通`, '打电话'] : [`${customers} ${count}`, '接客户'];
    return [
      `日报里${name}最近 ${days} 天一天${done}上下，快跟开始练以前一样了（平时 ${usual}）。练到哪一格，得跟着人走：先问一句，现在${asked}怕几分？`,
      `不怎么怕了，就好好收个尾：teamctl coach close ${shellWord(name)} --reason 自己能行了。还有点怕，收了从后面的格接着来，比如：teamctl coach ${shellWord(name)} --start ${today} --rung ${rung}。`,
    ];
  },
  callsAllTheSame: (name: string, [days, count]: readonly [string, string, string], customers: string | null) => [
    customers === null
      ? `这一格先不打电话，可日报里${name}最近 ${days} 天一天还有 ${count} 通上下。问一句：是自己想打，还是名单没拿开？自己想打的，打几通由他；没拿开的，今天替他说一声。`
      : `这一格先不接客户，可日报里${name}最近 ${days} 天的${customers}一天还有 ${count} 上下。问一句：是自己想接，还是分流没停？自己想接的，接几位由他；没停的，今天替他说一声。`,
  ],
  stepHow: (name: string, rung: number | null) =>
    `练完记一笔：teamctl coach step ${shellWord(name)} pass --fear 3${rung === null ? '' : ` --rung ${rung}`}（没做到就写 fail）。`,
  measureLabel: '看得见的结果：',
  caution: '当心：',
  outcome: { pass: '做到了', fail: '没做到' },
  ways: {
    up: (rung: number) => `上到第 ${rung} 格`,
    stay: (rung: number) => `还在第 ${rung} 格`,
    back: (rung: number) => `退到第 ${rung} 格`,
    stop: '练习停下',
  },
  stepped: {
    up: (rung: number) => `连着两次都稳了，上到第 ${rung} 格。告诉他：这是他自己走上来的。`,
    once: '做到了一次。再来一次这么稳，就往上走。',
    high: '做到了，可怕劲儿还没下来。这一格多练两次，不急着往上。',
    back: (rung: number) => `没做到不要紧，退到第 ${rung} 格练两次就回来，不用从头来。`,
    backAgain: (rung: number) =>
      `又卡在同一格，先退到第 ${rung} 格稳两次。问他卡的是哪一句、哪一下，下回只练那一下；再卡住就换办法，不硬撑。`,
    again: '没做到不要紧，还在这一格，拆小一点再来一次。',
    exit: '全走完了，这是他自己一格一格走下来的。',
    referral: '在这儿卡住了，不是他不行，是这个办法到头了。练习先停，别再加码。',
  },
  state: {
    open: '在走',
    exit: '走完了',
    referral: '请别人帮了',
    closed: '收起来了',
  },
  ended: {
    exit: (day: string) => `${day} 走完了全部格子，这一段过去了。`,
    referral: (day: string) => `练习从 ${day} 起停下，换别的办法帮他。`,
    closed: (day: string) => `${day} 收起来了。`,
  },
  again: (name: string) => `要再带一轮：teamctl coach ${shellWord(name)} --start 日期。`,
  metrics: { dials: '拨打', connects: '接通', effective: '有效通话', deals: '成单', amount: '业绩' },
  measures: { dials: '每小时拨打', dialsPerDay: '每天拨打', effective: '每天有效通话' },
  effect: {
    measured: (usual: string, before: string, after: string, change: string, ofUsual: string | null) =>
      `平时 ${usual}，开始前 ${before}，现在 ${after}（比开始前 ${change}${ofUsual === null ? '' : `，是平时的 ${ofUsual}`}）`,
    lacking: ({ side, days, least }: { side: 'before' | 'after'; days: number; least: number }) =>
      side === 'before'
        ? `比不了：开始前只有 ${days} 天的数，要 ${least} 天才知道平时是多少`
        : `还比不了：开始以后只有 ${days} 天的数，要 ${least} 天；缺的日子补导入就有`,
    notYet: (day: string) => `${day} 再看`,
  },
  effectOf: (measure: string, workdays: number) => `${measure}，${workdays} 个工作日`,
  closed: (name: string) => `${name}的计划收起来了。`,
  filed: (name: string, title: string, on: string) => `放进了${name}的档案：${on} ${title}。`,
  listEmpty: '眼下没有在带的人。',
  evidenceTitle: (name: string) => `${name} · 档案`,
  nothingFiled: '档案里还没有材料。',
  gateShut: (title: string, missing: number) => `${title}：还缺 ${missing} 样，不能往下走`,
  gateOpen: (title: string) => `${title}：材料齐了`,
  gateOpenText: '齐了只是可以谈，不是该谈。先请人事或法务看过；能帮上来，比什么都好。',
  /** All that was set and is on record was reached. */
  allMet: '定了数的这几段，他都做到了。档案里说他没达到标准的，跟这些数对不上就先核对，别往下走。',
  /** @param on of what is on file @param after what it has to follow */
  tooEarly: (on: readonly string[], after: string) => `${on.join('、')} 那份不算：它得在「${after}」之后。`,
  missing: (title: string, id: string) => `缺：${title}（${id}）`,
  fileHow: (name: string, kind: string) =>
    `补一样放一样：teamctl coach file ${shellWord(name)} ${kind} --on 日期 --note "是什么、在哪儿"`,
  evidenceNote: '这里只有标准、数字和日期，没有他的心情。末位不等于不胜任。',
  errors: {
    'coach-plan-running': ({ name }: { name: string }) => ({
      message: `${name}的计划已经开始了，改不了开始的日子。`,
      fix: `要重来，先收起来：teamctl coach close ${shellWord(name)}`,
    }),
    'coach-rung': ({ rung, most, begun }: { rung: number; most: number; begun: boolean }) => ({
      message: begun ? '已经练过了，换不了从第几格练起。' : `没有第 ${rung} 格，一共 ${most} 格。`,
      fix: begun ? '照现在这一格接着来：稳了往上走，没做到退一格。' : `--rung 写 1 到 ${most}。`,
    }),
    'coach-no-plan': ({ name }: { name: string }) => ({
      message: `${name}没有在走的计划。`,
      fix: `先看看情况：teamctl coach ${shellWord(name)}`,
    }),
    'coach-referral-first': ({ name }: { name: string }) => ({
      message: `${name}眼下要先请专业的人，练习先停。`,
      fix: `看看怎么做：teamctl coach ${shellWord(name)}`,
    }),
    'coach-step-early': ({ on, last }: { on: string; last: string }) => ({
      message: `${on} 太早了：计划或上一次练习是 ${last}。`,
      fix: '按先后记；想早点开始，用 teamctl coach 名字 --start 日期。',
    }),
    'coach-step-away': ({ name, on }: { name: string; on: string }) => ({
      message: `${on} 登记了${name}不在，那天没有练习可记。`,
      fix: '写练的那天：--on 日期；要是那天其实来了，先改登记：teamctl away list。',
    }),
    'coach-fear-range': ({ value }: { value: string }) => ({
      message: `怕几分要写 0 到 10，现在是 ${value}。`,
      fix: '0 是一点不怕，10 是怕得不行。',
    }),
    'coach-kind-unknown': ({
      kind,
      near,
      kinds,
    }: {
      kind: string;
      near: readonly string[];
      kinds: readonly string[];
    }) => ({
      message: `没有 ${kind} 这种材料。`,
      fix: near.length > 0 ? `是不是想写 ${near.join('、')}？` : `可以写：${kinds.join('、')}。`,
    }),
    'coach-note-empty': () => ({ message: '放进档案的材料要有一句说明。', fix: '加上 --note "是什么、在哪儿"。' }),
    'coach-note-state': ({ word }: { word: string }) => ({
      message: `「${word}」说的是人的状态，不能放进档案。`,
      fix: '只写标准、数字、日期；状态用 teamctl observe --member 记，到期会删。',
    }),
  },
};
