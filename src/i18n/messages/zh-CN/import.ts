import { plain, shellWord } from '../../shell-word.ts';
import { impossible } from './impossible.ts';
import { team } from './team.ts';

type Data = Record<string, string | number>;
type Listed = Record<string, string | number | readonly string[]>;

const measureName = (measure: string) => (team.measures as Readonly<Record<string, string>>)[measure] ?? measure;
/** Several columns of it can be added up. */
const isSum = (field: string) => Object.hasOwn(team.measures, field);
const list = (value: unknown) => (Array.isArray(value) ? value : [value]).map((each) => `“${each}”`).join('、');

const MOST_HEADERS = 20;
/** What a table is called by; of many columns the first. */
const heads = (headers: readonly string[]) =>
  headers.slice(0, MOST_HEADERS).join('、') +
  (headers.length > MOST_HEADERS ? ` … 还有 ${headers.length - MOST_HEADERS} 个` : '');

/** What was known and not counted; the list is of the first few. */
const rest = (passed: unknown) =>
  Array.isArray(passed) && passed.length > 0 ? `不算的：${list(passed)}。` : '别的都不算。';

const moneyUnits: Readonly<Record<string, string>> = {
  fen: '分',
  yuan: '元',
  k: '千元',
  wan: '万元',
  m: '百万元',
  yi: '亿元',
};

const markNames: Readonly<Record<string, string>> = {
  work: '上班',
  rest: '休息',
  annual: '年假',
  sick: '病假',
  personal: '事假',
  out: '外出（在上班，人不在）',
  leave: '不在（别的假）',
  am: '上午不在',
  pm: '下午不在',
};

export const imports = {
  help: {
    import: '把表格装进来：一天一行、一通电话一行、一单一行都行，名单和目标也行',
    files: 'CSV、TSV、XLSX、XLS，或系统导出的网页表格',
    profile: '按这份格式说明来读：days、calls、deals、roster、targets、absences，或你自己存的',
    map: '指定哪一列是什么，如 dials=外呼数；列也可以写序号，如 day=2；同一个数写几列就加起来',
    dryRun: '只看会装进来什么，不写入',
    add: '文件里的加到已存的那几天上（另一个队列、下午那半天）',
    replace: '已经存过的数和文件里的不一样时，用文件里的',
    strict: '只要有一行装不进来，就一行都不装',
    createMembers: '团队里没有的人就新建',
    sheet: '读哪张工作表：名字或序号',
    encoding: '文字编码：utf-8、gbk、utf-16le、utf-16be、big5、shift_jis、euc-kr、windows-1252',
    grain: '一行是什么：day 一天，call 一通电话，deal 一单，roster 一个人，target 一个目标，absence 排班或考勤',
    dateOrder: '03/04/2026 怎么读：mdy 月在前，dmy 日在前，ymd 年在前',
    headerRow: '表头在第几行',
    noHeader: '文件没有表头；用 --map 字段=序号 说明每列',
    where: '只要这一列是这个值的行，如 类型=通话；可以写几次',
    whereNot: '不要这一列是这个值的行；可以写几次',
    id: '哪一列是每行自己的编号；none 每行都算，row 整行一样才算重复',
    addUp: '同一个人同一天有几行就加起来；一个订单有几行也加起来',
    lines: '一个订单的几行，金额是 add 各算各的，还是 once 每行都写了总额',
    currency: '只要这种货币的金额，如 CNY',
    year: '日期没写年份时，是哪一年',
    unit: '某一列的单位：ms、s、min、h、day、h:mm、mm:ss；金额用 yuan、fen（分）、k（千）、wan（万）、m（百万）、yi（亿）',
    mark: '排班表里的记号是什么，如 A=work；可以写几次：work 上班、rest 休息、annual 年假、sick 病假、personal 事假、out 外出、leave 别的假、am 上午不在、pm 下午不在',
    decimal: '小数点是 point（1,234.5）还是 comma（1.234,5）',
    on: '文件里没有日期列时，算哪一天的',
    teamBy: '名单里哪一列写着团队；没有的团队会新建',
    period: '一个目标管多久：day、week、month、quarter（一季分到三个月）',
    connected: '哪个通话结果算接通；可以写几次',
    won: '哪个状态算成单；可以写几次',
    saveProfile: '把这次的读法存下来，下次用 --profile 叫它',
  },
  fields: {
    day: '日期',
    name: '姓名',
    firstName: '名',
    lastName: '姓',
    code: '工号',
    email: '邮箱',
    joined: '入职日期',
    left: '离职日期',
    team: '团队',
    role: '角色',
    rate: '接通率',
    month: '月份',
    week: '周',
    year: '年',
    inbound: '呼入（不算拨打）',
    direction: '呼叫方向',
    kind: '类型',
    currency: '币种',
    caller: '主叫',
    callee: '被叫',
    customer: '客户（不用）',
    product: '产品（不用）',
    shift: '班次、考勤',
    metric: '哪项指标',
    alias: '另一个名字',
    revoked: '是否退了或取消',
    none: '不用',
    status: '状态',
    rowId: '编号',
    'target-value': '那项指标的目标',
    'target-dials': '拨打目标',
    'target-connects': '接通目标',
    'target-effective': '有效通话目标',
    'target-deals': '成单目标',
    'target-amount': '业绩目标',
  } as Record<string, string>,
  grains: {
    day: '一行是一个人的一天',
    call: '一行是一通电话，按人和天加起来',
    deal: '一行是一单，按人和天加起来',
    roster: '一行是一个人',
    target: '一行是一个目标',
    absence: '一格是一个人的一天：上班、休息还是不在',
  } as Record<string, string>,
  labels: { encoding: '编码', sheet: '工作表', profile: '读法', grain: '每行', days: '日期' },
  notUsed: '不用',
  columnTitles: { header: '文件里的列', field: '当作' },
  noteTitle: '这样理解的',
  notes: {
    'date-order': ({ order, cell, day }: Data) =>
      `${
        { mdy: '日期是月在前、日在后', dmy: '日期是日在前、月在后', ymd: '日期是年在前，再是月、日' }[String(order)] ??
        ''
      }${cell ? `：“${cell}”算作 ${day}。不对就加 --date-order。` : '。'}`,
    'unit-assumed': ({ header, unit }: Data) =>
      `“${header}”没写单位，当作${{ ms: '毫秒', s: '秒', min: '分钟', h: '小时', day: '一天的几分之几' }[String(unit)] ?? unit}。不对就加 --unit。`,
    'clock-assumed': ({ header, clock }: Data) =>
      `“${header}”里的 3:45 当作${clock === 'hours' ? '3 小时 45 分' : '3 分 45 秒'}。不对就加 --unit。`,
    'read-as-shares': ({ header, cell, value, other }: Data) =>
      `“${header}”都不超过 1、没写百分号，当作比例，乘了 100：${cell} 记成 ${value}%。要是本来就是 ${other}%，这一列写上百分号再装。`,
    'read-as-per-cents': ({ header, cell, value, other }: Data) =>
      `“${header}”没写百分号，当作百分之几，没有乘：${cell} 记成 ${value}%。要是 ${other}%，这一列写上百分号再装。`,
    'money-scaled': ({ header, scale }: Data) => `“${header}”不是按元写的，每个数乘了 ${scale}。`,
    currency: ({ currency }: Data) => `金额的货币是 ${currency}。`,
    'result-of-mood': ({ header, value }: Data) =>
      `“${header}”写的是谈得怎样（“${value}”这样的），不是接没接通；按通话时长算，说过话的算接通。`,
    'result-says-nothing': ({ header, value }: Data) =>
      `“${header}”每行都是“${value}”，看不出接没接通；按通话时长算，说过话的算接通。`,
    'months-across': ({ first, count }: Data) => `月份横着排（${first} 起 ${count} 个月），已按月拆开。`,
    'days-across': ({ first, count }: Data) => `日期横着排（${first} 起 ${count} 天），已按天拆开。`,
    'roster-days': ({ from, to, count }: Data) => `日期横着排，${from} 到 ${to}，共 ${count} 天。`,
    'roster-days-guessed': ({ from, to, count }: Data) =>
      `日期横着排，没写年份，算作 ${from} 到 ${to}，共 ${count} 天。不对就加 --year。`,
    'marks-read': ({ meaning, marks }: Listed) => `${list(marks)}：${markNames[String(meaning)] ?? ''}。`,
    'halves-guessed': ({ count }: Data) => `有 ${count} 处只写了半天、没写上午还是下午，当作下午。`,
    'leave-list': () => '一行是一次请假，从哪天到哪天，按天拆开。',
    'leave-counted': ({ count, line }: Data) =>
      `有 ${count} 行只写了从哪天起、请几天（第 ${line} 行起）：按从那天起连着的工作日数，周六周日不算；那天就是周末的，挨着数。`,
    'leave-begins-twice': ({ count, line }: Data) =>
      `同一个人同一天开始的假有两行的，${count} 处（先看第 ${line} 行）：重的日子只记一次。`,
    'leave-not-granted': ({ count, line }: Data) => `没批、还没批或撤了的 ${count} 行没有记（第 ${line} 行起）。`,
    'rest-marks': ({ rest, anyway }: Data) =>
      `休息不算请假：${rest === 0 ? '' : `团队上班、这个人轮休的 ${rest} 天，记成那天不在；`}团队本来就休息的 ${anyway} 天，不用记。`,
    'register-otherwise': ({ count, who, day }: Data) =>
      `有 ${count} 天登记里写的和这张表不一样，没有动（先看${who} ${day}）。要照这张表改，就加 --replace。`,
    'worked-on-leave': ({ count, who, day }: Data) =>
      `${who} ${day} 记的是请假，表里那天却有他的数${count === 1 ? '' : `（这样的共 ${count} 天）`}：是来了，还是行错了？来了就 teamctl away ${shellWord(String(who))} --back --from ${day} --to ${day}；行错了，改好表再导一遍，加 --replace。`,
    'register-replaced': ({ count, who, day }: Data) => `有 ${count} 天照这张表改了登记（${who} ${day} 等）。`,
    'people-across': ({ count }: Data) => `人横着排（${count} 列），每人每天拆成了一行。不对就加 --map。`,
    'weekdays-down': ({ from, to }: Data) => `周几按标题里的 ${from} 到 ${to} 算成了日子。`,
    'dated-blocks': ({ first, count }: Data) =>
      `几天的表上下排着（${first} 起，开头看到 ${count} 天），每行按它上面写的日子记。`,
    'dated-blocks-guessed': ({ first, count }: Data) =>
      `几天的表上下排着（开头看到 ${count} 天），每行按它上面写的日子记；日子没写年份，从 ${first} 算起。不对就加 --year。`,
    'filled-down': ({ header, count }: Data) =>
      `${list(header)}只写在每组的第一行，下面空着的算同一个；开头就有 ${count} 行这样。`,
    'tables-beside': ({ count }: Data) => `左右并排的 ${count} 张表都读了，接成一张。`,
    'measures-down': ({ first }: Data) => `人横着排、一行一项（“${first}”起），已转成一人一行。`,
    'labelled-lines': () => '一行一个人、数字前面写着是什么：按这些字当列来读。',
    'labelled-blocks': () => '一段一份日报、一行一项（“拨打：120”）：每段当一行来读。',
    'person-from-sheet': ({ sheets }: Listed) => `表里没写是谁，按工作表的名字记给：${list(sheets)}。`,
    'year-turns': ({ year, before }: Data) =>
      `日期没写年份，又跨了年：一月起算 ${year} 年，之前的算 ${before} 年。不对就加 --year（一月那年）。`,
    'clocked-days': ({ headers }: Listed) =>
      `出勤时长按${list(headers)}之间算，中间的休息没有扣；只打了一次卡的没有算。`,
    'clocked-across': () =>
      '格子里是打卡的钟点：出勤时长从第一次打卡算到最后一次，中间的休息没有扣；只打了一次卡的没有算。',
    'clock-log': ({ count }: Data) =>
      `${count} 行打卡流水合成一人一天一行：出勤时长从当天第一次算到最后一次，中间的休息没有扣；只打了一次卡的没有算。`,
    'clocked-parts': ({ headers }: Listed) => `出勤时长按${list(headers)}算，只算在岗的几段；缺一次卡的没有算。`,
    'day-from-parts': ({ headers }: Data) => `日期由${list(headers)}几列拼成。`,
    'year-assumed': ({ year }: Data) => `日期没写年份，当作 ${year} 年。不对就加 --year。`,
    'zone-converted': () => '带时区的时间换算成了北京时间的日子。',
    'day-from-title': ({ day, sheet }: Data) =>
      `没有日期列，按标题、表名或文件名算作 ${day}${sheet ? `（${sheet}）` : ''}。不对就加 --on。`,
    'day-from-title-guessed': ({ day, sheet }: Data) =>
      `没有日期列，标题、表名或文件名里的日子没写年份，算作 ${day}${sheet ? `（${sheet}）` : ''}。不对就加 --on 或 --year。`,
    'last-name-first': ({ written, read }: Data) => `名字是姓在前写的：“${written}”就是 ${read}。`,
    'column-chosen': ({ field, header, other }: Data) => `${field}用的是“${header}”，没用“${other}”。要换就加 --map。`,
    'columns-added': ({ field, headers }: Listed & Data) => `${field}是${list(headers)}加起来的。`,
    'taken-as-money': ({ header }: Data) => `“${header}”看数目是金额。`,
    'money-by-header': ({ header }: Data) =>
      `“${header}”看名称是一行的金额，就用了它；不对的话用 --map amount=列名 指定。`,
    'hoped-money': ({ header }: Data) =>
      `“${header}”是预计的金额；成了单的，就按它算金额。不对的话加 --map ${shellWord(`none=${header}`)}。`,
    'states-of-payment': ({ header, values, value }: Listed & Data) =>
      `“${header}”说的是款收到哪一步（${list(values)}），不是成没成单：每一行都算。只算其中几种的话加 --won，如 --won ${shellWord(String(value))}。`,
    'taken-as-count': ({ header }: Data) => `“${header}”看数目是单数。`,
    'total-of-calls': ({ header }: Data) => `“${header}”当作电话数，不是金额。`,
    'both-directions': ({ header }: Data) => `“${header}”里呼入呼出混在一起，没有用。`,
    'answered-of-queue': ({ header }: Data) => `“${header}”没有用：旁边有排队、处理这样的列，它是呼入接起来的。`,
    'money-unread': ({ headers }: Listed) =>
      `业绩一分也没有记：${list(headers)}像是钱，可不知道哪一列算业绩。要记就加 --map amount=列。`,
    'by-channel': () => '主叫写的是外线号码的，按通道里的分机算是谁打的。',
    'json-records': () => '文件是 JSON：一条记录当一行。行号按记录数，第一条是第 2 行。',
    'cells-unnested': ({ headers }: Listed) => `${list(headers)}的格子里套着结构，只取里面的名字或文字。`,
    'cells-split': ({ separator }: Data) =>
      `每一行都挤在一格里，按${separator === '\t' ? '制表符' : `“${separator}”`}拆开了。`,
    'targets-of-roster': ({ headers }: Listed) => `名单里的目标没有装：${list(headers)}。要装就加 --grain target。`,
    'undated-actuals': ({ headers }: Listed) =>
      `${list(headers)}是做出来的数，表里没有日子，没有存。是哪一天的，加 --on 日期就一起存。`,
    'results-of-months': ({ headers }: Listed) => `${list(headers)}是整个月的结果，记录要按天存，没有装。`,
    'inbound-column': ({ header }: Data) => `“${header}”是呼入，不算拨打。`,
    'direction-unknown': () => '没有呼叫方向这一列，每一通都算拨出去的。',
    'direction-words': ({ words }: Listed) => `看不出方向、算作拨打的：${list(words)}。不要就加 --where-not。`,
    'refund-lines': ({ rows, amount }: Data) =>
      `退款单独占行的有 ${rows} 行，一共 ${amount}，没有从业绩里减：记的是退款前的数。`,
    'refunds-apart': ({ header }: Data) =>
      `“${header}”没有从业绩里减：业绩是退款前的数。要单独记，在手册里给它加一个指标。`,
    'numbers-unused': ({ headers }: Listed) => `有数字、但不认识、没有用的列：${list(headers)}。要用就加 --map。`,
    'connects-unknown': () => '没有通话结果，也没有时长，接通多少不知道，不记 0。',
    'known-shape': ({ shape }: Data) => `没有表头，样子是 ${shape} 的话单，按它的列来读。`,
    'rows-above': ({ count, text }: Data) => `表头上面有 ${count} 行没有装：“${text}”。`,
    'hours-once': ({ rows }: Data) => `出勤时长每行都写了全天的数，一天只算一次（${rows} 行没有再加）。`,
    'hidden-rows': ({ count, line }: Data) =>
      `表里藏着的行（筛选掉的、隐藏的）也算进去了：${count} 行，第一行在第 ${line} 行。不要就用 --where 选行。`,
    'dash-none': ({ header, count }: Data) => `“${header}”里的 ${count} 个“-”按 0 记：同一行有拨打，这一列从来不写 0。`,
    'dash-beside-zero': ({ header, count }: Data) =>
      `“${header}”里有 ${count} 个“-”，当作没填：这一列也写 0，不知道“-”是什么意思。其实是 0 的，在文件里改成 0 再导入一次。`,
    'dash-only': ({ header, count }: Data) =>
      `“${header}”里只有“-”（${count} 个），当作没填。其实是 0 的，在文件里改成 0 再导入一次。`,
    'merged-numbers': ({ header, count, line }: Data) =>
      `“${header}”里有合并的数：只算一次，归合并格的第一行；下面 ${count} 行没有数（第 ${line} 行起）。要分开算，就取消合并，每行写自己的数。`,
    'hidden-columns': ({ headers }: Listed) => `表里藏着的列也读了：${list(headers)}。不要就加 --map none=列。`,
    'formula-column': ({ header }: Data) =>
      `“${header}”是公式，文件里没有算好的数，一个也没有记：用 Excel 或 WPS 打开、存一次，再导。`,
    'hidden-sheets': ({ sheets }: Listed) => `隐藏的工作表没有读：${list(sheets)}。`,
    'sheets-left-out': ({ sheets }: Listed) => `看不出是记录、没有读的工作表：${list(sheets)}。`,
    'code-wins': ({ given, member }: Data) => `工号是${member}的，名字写的是“${given}”；按工号记给${member}。`,
    'codes-of-elsewhere': ({ codes }: Listed) =>
      `文件里的号码（${list(codes)}）和团队的工号不是一套，没有用；按姓名记。`,
    'name-in-dress': ({ given, member }: Data) => `“${given}”记给${member}。`,
    'shop-before-name': ({ shop, name }: Data) => `“${shop}”是店名或账号，按后面的名字记（“${name}”）。`,
    'created-near': ({ name, near }: Data) => `新建的“${name}”和已有的“${near}”只差一点，是不是同一个人？`,
    'total-differs': ({ line, header, said, summed }: Data) =>
      `第 ${line} 行合计里“${header}”是 ${said}，各行加起来是 ${summed}，对不上。`,
    'decimal-comma': ({ header, cell, value }: Data) =>
      `“${header}”里逗号当小数点、点当千位：${cell} 读作 ${value}。不对就加 --decimal point。`,
    'total-explained': ({ line, header, said, summed, rows, why }: Data) =>
      `第 ${line} 行合计里“${header}”是 ${said}，算进去的是 ${summed}：差的是${{ refused: `没装进来的 ${rows} 行`, left: `没算进去的 ${rows} 行`, both: `没装进来和没算进去的 ${rows} 行` }[String(why)] ?? ''}。`,
    'total-agrees': () => '和表里自己的合计对得上。',
    'ids-start-again': ({ rows }: Data) => `编号是重新开始的（${rows} 行和别的日子重号），没有当成同一笔。`,
    'measure-missing': ({ measure }: Data) => `以前的文件都有${measure}，这份没有。`,
    outlier: ({ line, who, measure, value, usual }: Data) =>
      `第 ${line} 行：${who}的${measure}是 ${value}，平时在 ${usual} 上下，看看是不是写错了。`,
    rare: ({ line, who, measure, value }: Data) =>
      `第 ${line} 行：${who}的${measure}是 ${value}，一个人一天很少有这么多，看看是不是写错了。`,
    'rare-target': ({ line, who, measure, value }: Data) =>
      `第 ${line} 行：${who}的${measure}目标是 ${value}，很少有人做得到这么多，看看单位和位数。`,
    'deals-over-dials': ({ line, who, deals, dials, count }: Data) =>
      `第 ${line} 行：${who}成单 ${deals}、拨打 ${dials}，成单比电话还多${count === 1 ? '' : `，这样的有 ${count} 行`}，看看是不是两列对调了，或者写错了。`,
    'target-above-best': ({ who, measure, value, best, days, startsOn }: Data) =>
      `${who} ${startsOn} 起的${measure}目标是 ${value}：近三个月最好的一天是 ${best}，${days} 个工作日天天做到它的两倍还不够。是不是写错了单位，或者该定小一点？`,
    'named-by-list': ({ count, names }: Listed) =>
      `原来只有工号、没有名字的 ${count} 人，名字用名单里的：${list(names)}。`,
    'alias-shared': ({ names }: Listed) => `有几个人都叫${list(names)}，分不出是谁，没有记成别名。`,
    'alias-taken': ({ alias, who, of }: Data) => `“${alias}”已经是${of}的名字，没有再记给${who}。`,
    'intent-ungraded': ({ header }: Data) => `“${header}”没分 A、B、C，记到 B 类。`,
    'figures-differ': ({ count }: Data) =>
      `手册指标里有 ${count} 个数和存着的不一样，没有动；要换成这份文件的，加 --replace。`,
    away: ({ days }: Data) => `写着请假、外出的有 ${days} 人次，记到不在的登记里了（teamctl away list）。`,
    'rest-days-worked': ({ count, first, week }: Data) =>
      `表里有 ${count} 个休息日（${first} 起）多数人都有数，可团队没设那几天上班：开会、排课、算进度都会跳过去。要是真上班：teamctl team edit --set workWeek=${week}。`,
    'rest-days-planned': ({ count, first, week }: Data) =>
      `表里有 ${count} 个休息日（${first} 起）多数人排了班，可团队没设那几天上班：开会、排课、算进度都会跳过去。要是真上班：teamctl team edit --set workWeek=${week}。`,
    'holidays-worked': ({ count, first }: Data) =>
      `表里有 ${count} 个放假的日子（${first} 起）多数人都有数，可日历上那几天放假：开会、排课、算进度都会跳过去。要是照常开门，把那几天写成上班，用 teamctl calendar import 收进来。`,
    'holidays-planned': ({ count, first }: Data) =>
      `表里有 ${count} 个放假的日子（${first} 起）多数人排了班，可日历上那几天放假：开会、排课、算进度都会跳过去。要是照常开门，把那几天写成上班，用 teamctl calendar import 收进来。`,
    'leave-mentioned': ({ count, line, text }: Data) =>
      `有 ${count} 行的备注提到请假、外出，没有记成不在（第 ${line} 行：“${text}”）。真不在，就用 teamctl away 记一笔。`,
    'connects-from-rate': () => '接通量是用拨打量乘接通率算出来的。',
    'counted-connected': ({ statuses, passed }: Listed) => `算接通的：${list(statuses)}。${rest(passed)}`,
    'sales-in-calls': ({ statuses }: Listed) =>
      `${list(statuses)}是打成了单的通话结果：只按通话算，没有记成单。成单请从订单表导。`,
    'counted-won': ({ statuses, passed }: Listed) => `算成单的：${list(statuses)}。${rest(passed)}`,
    'none-connected': ({ passed }: Listed) => `没有一通算接通：${list(passed)}。要算就加 --connected。`,
    'none-won': ({ passed }: Listed) => `没有一单算成单：${list(passed)}。要算就加 --won。`,
    'unknown-call-status': ({ statuses }: Listed) => `不认识、没算接通的：${list(statuses)}。要算就加 --connected。`,
    'unknown-deal-status': ({ statuses }: Listed) => `不认识、没算成单的：${list(statuses)}。要算就加 --won。`,
    'connected-by-duration': () => '没有通话结果这一列，时长大于 0 的算接通。',
    'effective-seconds': ({ seconds }: Data) => `接通后说满 ${seconds} 秒的算有效通话。`,
    'no-final-newline': ({ line }: Data) => `最后一行（第 ${line} 行）没有换行，看看文件是不是被截断了。`,
    'team-column-ignored': ({ header, teams }: Listed) =>
      `“${header}”里的 ${list(teams)} 不是已有的团队，人都放进了当前团队。要按它分团队就加 --team-by ${shellWord(String(header))}。`,
    'period-assumed': ({ period }: Data) =>
      ({
        month: '一个目标管一个月。',
        quarter: '一个目标管一季，平分到三个月。',
        week: '一个目标管一周。',
        day: '一个目标管一天。',
      })[String(period)] ?? '',
    'target-own-span': ({ header, period }: Data) => `“${header}”按${period === 'week' ? '周' : '月'}记。`,
    'target-other-span': ({ headers, period }: Listed & Data) =>
      `${list(headers)}不是按${{ day: '天', week: '周', month: '月', quarter: '季' }[String(period)]}的目标，没有用。另导一张，或者用 teamctl target set 定。`,
    'quarter-spread': () => '季度目标平分到这一季的三个月。',
    'whole-team-targets': () => '没有写人，当作整个团队的目标。',
  } as Record<string, (data: never) => string>,
  result: {
    stored: (stored: number, records: number, figures: number) =>
      `装进来 ${stored} 行，成为 ${records} 条日记录${figures === 0 ? '' : `、${figures} 个手册指标的数`}。`,
    roster: (created: number, changed: number) =>
      `新建成员 ${created} 人${changed > 0 ? `，补全或改动 ${changed} 人` : ''}。`,
    targets: (count: number) => `存下目标 ${count} 个。`,
    absences: ({ away, half, rest, people }: { away: number; half: number; rest: number; people: number }) =>
      `看了 ${people} 个人的班，记下不在：整天 ${away} 天、半天 ${half} 次、轮休 ${rest} 天（teamctl away list 看）。`,
    nothingNew: '没有新东西，什么也没改。',
    nothing: '一行也没装进来。',
    dryRun: '这只是预演，什么都没写入。',
    strict: (refused: number) => `有 ${refused} 行装不进来，按 --strict 一行都没装。`,
    forTeams: (names: string) => `记在这个团队名下：${names}。`,
    unchanged: (rows: number) => `和已存的一样：${rows} 行。`,
    passedOver: (rows: number) => `没有要记的数：${rows} 行（没成的单、空着的天）。`,
    refused: (rows: number) => `装不进来：${rows} 行，原因在下面。`,
    created: (names: string, count: number) => `新成员 ${count} 人：${names}`,
    teams: (names: string, count: number) => `新团队 ${count} 个：${names}`,
    unmatched: (names: string, count: number) => `不认识 ${count} 人：${names}。要新建就加 --create-members。`,
    leftOut: {
      total: (count: number) => `合计行 ${count} 行`,
      average: (count: number) => `平均行 ${count} 行`,
      repeat: (count: number) => `整行重复 ${count} 行`,
      footer: (count: number) => `表尾说明 ${count} 行`,
      'header-again': (count: number) => `又出现的表头 ${count} 行`,
      filtered: (count: number) => `按 --where 不要的 ${count} 行`,
      'other-kind': (count: number) => `不是电话的 ${count} 行`,
      inbound: (count: number) => `呼入 ${count} 通（不算拨打）`,
      undone: (count: number) => `还没打的 ${count} 通`,
      internal: (count: number) => `内部通话 ${count} 通`,
      'other-way': (count: number) => `写着呼入、内部或休息的 ${count} 行（电话不算拨打）`,
      'other-currency': (count: number) => `别的货币 ${count} 行`,
      nobody: (count: number) => `不是人的 ${count} 行（测试、系统、机器人、目标之类）`,
      gone: (count: number) => `已经离职、没写离职日期的 ${count} 人`,
      revoked: (count: number) => `退了、取消或作废的 ${count} 行`,
      beside: (count: number) => `表格右边另有内容的 ${count} 行（那些格子没有用）`,
      'outside-table': (count: number) => `表格之外的 ${count} 行`,
    } as Record<string, (count: number) => string>,
    leftOutTitle: '没有算进去的',
    leftOutLines: (lines: string, examples: string) => `第 ${lines} 行${examples === '' ? '' : `：${examples}`}`,
    controlTitle: '对账：文件里各行加起来',
    profileSaved: (name: string, file: string) => `读法存好了，下次写 --profile ${name}（${file}）。`,
    undo: '反悔的话：teamctl undo',
    more: (count: number) => `还有 ${count} 行，加 --json 看全部。`,
    comma: '、',
    days: (from: string, to: string) => (from === to ? from : `${from} 到 ${to}`),
  },
  refusalColumns: { line: '行', reason: '原因' },
  sheetLine: (sheet: string, line: number) => `${sheet} ${line}`,
  differencesTitle: (count: number) => `和已存的不一样的有 ${count} 处：`,
  targetsOf: (title: string) => `${title}目标`,
  differenceColumns: { line: '行', who: '谁', day: '哪天', measure: '什么', stored: '已存', given: '文件里' },
  needsReplaceOnly: '要用文件里的，就加 --replace。',
  needsReplace: '要用文件里的，就加 --replace；要加到已存的数上，就加 --add。',
  refusals: {
    'no-member': () => '没写是谁的',
    'unknown-member': ({ who, near }: Data) => `团队里没有“${who}”${near === undefined ? '' : `，是不是 ${near}？`}`,
    'other-code': ({ who, code, known }: Data) =>
      `“${who}”在团队里的工号是 ${known}，这里写的是 ${code}；改好工号；那一列不是工号就加 --map none=列；真是另一个人就加 --create-members`,
    'ambiguous-member': ({ who }: Data) => `“${who}”不止一个人，要写工号才分得清`,
    'mismatched-member': ({ who }: Data) => `工号和姓名对不上：${who}`,
    'bad-name': () => '名字里有看不见的字符',
    'divided-name': ({ who }: Data) => `“${who}”里有逗号、分号或冒号，这里用它们分开几个人；去掉再导，或者一行写一个人`,
    'long-name': ({ who }: Data) => `“${who}…”太长了，不像名字`,
    'no-day': () => '没写日期',
    'bad-day': ({ value }: Data) => `“${value}”不是日子`,
    'cut-off-day': ({ value }: Data) =>
      `“${value}”可能是 ${String(value).replace('.', ' 月 ')} 日，也可能是 ${value}0 少了个 0；写成 ${String(value).replace('.', '/')} 或 ${String(value).replace('.', '/')}0`,
    'future-day': ({ day }: Data) => `${day} 还没到`,
    'too-early-day': ({ day }: Data) => `${day} 太早，像是写错了`,
    'outside-membership': ({ who, day }: Data) => `${day} 那天${who}不在团队里`,
    'merged-target': ({ column, value }: Data) =>
      `“${column}”里的 ${value} 是合并单元格，不知道是每人 ${value} 还是一共 ${value}；取消合并，每行写自己的数`,
    'no-metric': ({ column }: Data) => `“${column}”空着，不知道是哪项指标的目标`,
    'several-people': ({ who }: Data) => `“${who}”是几个人，不知道算谁的；拆成几行，或者只写一个人`,
    'only-code': ({ who }: Data) =>
      `“${who}”是工号，不知道是谁；先把人添上：teamctl member add ${shellWord(`名字:${who}`)}`,
    telephone: ({ who }: Data) => `“${who}”是电话号码，不知道是谁打的；有写人的列就用 --map name=列 指定`,
    'unknown-metric': ({ value, own }: Data) =>
      `认不出“${value}”是哪项指标：拨打、接通、有效通话、成单、业绩${own ? `，还有手册里的${own}` : ''}`,
    'bad-value': ({ column, value }: Data) => `“${column}”里的“${value}”读不成数`,
    negative: ({ column, value }: Data) => `“${column}”里的“${value}”小于 0`,
    'not-whole': ({ column, value }: Data) => `“${column}”里的“${value}”不是整数`,
    'share-or-per-cent': ({ column, value }: Data) =>
      `“${column}”里的“${value}”，看不出是 ${value}% 还是 ${Number((Number(value) * 100).toPrecision(12))}%：写上百分号再装`,
    'too-large': ({ column, value }: Data) => `“${column}”里的“${value}”大得不像真的`,
    impossible: ({ rule }: Data) => `这样的数不会有：${impossible[String(rule)] ?? rule}`,
    'formula-without-value': ({ column }: Data) => `“${column}”里的公式没有算好的值；用 Excel 打开存一次再导`,
    'error-cell': ({ column, value }: Data) => `“${column}”里是错误值 ${value}`,
    'ragged-row': () => '这一行的列数和表头对不上',
    'open-quote': ({ to, lines }: Data) => `这里的引号到第 ${to} 行才收尾，${lines} 行变成了一行`,
    'unclear-duration': ({ column, value }: Data) => `“${column}”里的“${value}”看不出单位；用 --unit 说明`,
    'unclear-number': ({ column, value }: Data) =>
      `“${column}”里的“${value}”可能是一千多，也可能是一点几；用 --decimal 说明`,
    'other-currency': ({ value }: Data) => `“${value}”是另一种货币；用 --currency 选一种`,
    'several-rows': ({ day, line }: Data) =>
      line === undefined
        ? `${day} 有几行；要加起来就加 --add-up`
        : `${day} 前面第 ${line} 行已有；要加起来就加 --add-up`,
    duplicate: ({ line, id }: Data) => (id === undefined ? `和第 ${line} 行重复` : `编号“${id}”前面出现过`),
    'duplicate-differs': ({ day, line }: Data) =>
      line === undefined ? `${day} 在文件里有几份不一样的数` : `${day} 和第 ${line} 行的数不一样`,
    'value-differs': ({ who, day, measure, stored, given }: Data) =>
      `${who} ${day} 的${measure}已存 ${stored}，文件里是 ${given}`,
    'member-differs': ({ who, field, stored, given }: Data) => `${who}的${field}已存 ${stored}，文件里是 ${given}`,
    'no-team': () => '没写是哪个团队',
    'left-before-joined': ({ who }: Data) => `${who}的离职日期早于入职日期`,
  } as Record<string, (data: Data) => string>,
  ask: {
    go: '这样装进来吗？',
    amend: '文件改了已经存过的这几处，照文件改吗？',
    encoding: (file: string) => `${file} 的编码看不准，是哪一种？`,
    dateOrder: '像 03/04/2026 这样的日期，哪个在前？',
    dateOrders: { mdy: '月在前（3 月 4 日）', dmy: '日在前（4 月 3 日）', ymd: '年在前' },
    unit: (header: string, examples: string) => `“${header}”里的数（${examples}）是什么单位？`,
    units: {
      ms: '毫秒',
      s: '秒',
      min: '分钟',
      h: '小时',
      day: '一天的几分之几',
      ...moneyUnits,
      'h:mm': '3:45 是 3 小时 45 分',
      'mm:ss': '3:45 是 3 分 45 秒',
    },
    currency: '只装哪种货币的？',
    decimal: '1.234 是哪个数？',
    decimals: { point: '一点二三四', comma: '一千二百三十四' },
    countOrMoney: (header: string) => `“${header}”是什么？`,
    equalRows: '有几行一模一样，又没有编号：',
    equalRowsChoices: { none: '每行都算', row: '是重复，只算一次' },
    perCent: (title: string, value: number) => `${title}的 ${value} 是哪一个？`,
    addOrReplace: '文件里的日子已经存过别的数：',
    addOrReplaceChoices: { add: '加上去', replace: '换成文件里的' },
    idElsewhere: '有些编号已经存在别的日子或别人名下：',
    idElsewhereChoices: { amended: '是同一笔，改过了', others: '不是同一笔，加上去' },
    lines: '一个订单有几行，金额都一样：',
    linesChoices: { add: '各算各的，加起来', once: '每行都写了总额，只算一次' },
    wholeFile: '（都不是：整份文件是同一天）',
    onDay: '是哪一天？写成 2026-11-02：',
    year: '是哪一年的？写成 2026：',
    month: '这张表是哪个月的？',
    several: (days: number) => `同一个人同一天有几行，数不一样（${days} 个人天）：`,
    severalChoices: { add: '是分时段、队列或班次的，加起来', leave: '不加，那几天先不装' },
    mark: (mark: string, legend: string) =>
      `格子里的“${mark}”是什么？${legend === '' ? '' : `（表里写着：${legend}）`}`,
    marks: markNames,
    grain: '这张表的一行是什么？',
    sheet: '读哪张工作表？',
    column: (field: string) => `哪一列是${field}？`,
    statuses: { connected: '哪个结果算接通？', won: '哪个状态算成单？' },
    create: (count: number, names: string) => `团队里没有这 ${count} 人：${names}。要新建吗？`,
    period: '一个目标管多久？',
    periods: { month: '一个月', quarter: '一季', week: '一周', day: '一天' },
  },
  progress: { read: '读文件', store: '写入' },
  errors: {
    'import-partial': ({ refused, file, mend }: { refused: number; file: string; mend: string }) => ({
      message: `${file} 有 ${refused} 行没有装进来，其余的存好了。`,
      fix:
        mend === 'replace'
          ? '那几行和已存的不一样，在上面：要照文件改，就加 --replace。'
          : '按上面的原因改好那几行，再导一次；存过的不会重复。',
    }),
    'import-would-be-partial': ({ refused, file }: { refused: number; file: string }) => ({
      message: `${file} 有 ${refused} 行装不进来。这次是预演，什么都没写入。`,
      fix: '按上面的原因改好那几行；不改也行，其余的照样能存。',
    }),
    'import-strict': ({ refused, file }: { refused: number; file: string }) => ({
      message: `${file} 有 ${refused} 行装不进来，按 --strict 什么都没写入。`,
      fix: '改好那几行再导，或者去掉 --strict。',
    }),
    'import-nothing-stored': ({
      refused,
      file,
      unmatched,
      mend,
    }: {
      refused: number;
      file: string;
      unmatched: number;
      mend: string;
    }) => ({
      message: `${file} 的 ${refused} 行一行也没装进来。`,
      fix:
        unmatched > 0
          ? '不认识的人可以加 --create-members 新建；别的原因在上面。'
          : mend === 'add-or-replace'
            ? '要加到已存的数上就加 --add；要用文件里的，就加 --replace。'
            : mend === 'replace'
              ? '这几行和已存的不一样，在上面：要照文件改，就加 --replace。'
              : mend === 'add-up'
                ? '同一个人同一天的几行要加起来就加 --add-up；别的原因在上面。'
                : '按上面的原因改好，再导一次。',
    }),
    'import-empty': ({ file }: { file: string }) => ({ message: `${file} 是空的。`, fix: '重新导出一份再试。' }),
    'import-binary': ({ file }: { file: string }) => ({
      message: `${file} 不是表格。`,
      fix: '换成 CSV、XLSX 或 XLS 文件。',
    }),
    'import-bomb': ({ file, megabytes }: { file: string; megabytes: number }) => ({
      message: `${file} 解开后超过 ${megabytes} MB，不安全，没有打开。`,
      fix: '在 Excel 里删掉多余的工作表和空行，另存后再导。',
    }),
    'import-bomb-unstated': ({ file, megabytes }: { file: string; megabytes: number }) => ({
      message: `${file} 解开后比它自己写的大 ${megabytes} MB 以上，不安全，没有打开。`,
      fix: '这份文件坏了，或者有人动过手脚：找发来的人重新要一份。',
    }),
    'import-entities': ({ file }: { file: string }) => ({
      message: `${file} 里有 XML 实体，不安全，没有打开。`,
      fix: '用 Excel 打开它，另存后再导。',
    }),
    'import-broken-byte': ({ line, offset, encoding }: { line: number; offset: number; encoding: string }) => ({
      message: `第 ${line} 行（第 ${offset} 个字节）不是 ${encoding} 文字。`,
      fix: '文件可能坏了，重新导出；编码不对就用 --encoding 指定。',
    }),
    'import-changed': ({ file }: { file: string }) => ({
      message: `${file} 在读的时候变了，什么都没写入。`,
      fix: '等它写完再导。',
    }),
    'import-choose-sheet': ({ sheets }: { sheets: readonly string[] }) => ({
      message: `几张工作表装的东西不一样：${sheets.join('、')}。`,
      fix: '用 --sheet 选一张。',
    }),
    'import-inbound-queue': ({ headers }: { headers: readonly string[] }) => ({
      message: `${headers.map((each) => `“${each}”`).join('、')}多半是客户打进来的电话才有的，又没有呼叫方向这一列，看不出是不是自己拨的。`,
      fix: `打进来的不算拨打，不用装；真是自己拨出去的，就加 --map ${shellWord(`none=${headers[0]}`)}${headers.length > 1 ? '（几列就写几个）' : ''}。`,
    }),
    'import-spans': ({
      header,
      day,
      count,
      line,
      where,
    }: {
      header: string;
      day: string;
      count: number;
      line: number;
      where?: string;
    }) => ({
      message: `有 ${count} 行的“${header}”比“${day}”晚（第 ${line} 行起）：那是好几天加起来的数，不是一天的。`,
      fix: `${where === undefined ? '请按天导出再导。' : `这些请按天导出；只要其余的，加 --where ${shellWord(where)}。`}一定要整个记在头一天上（那天会高得显眼），就加 --map ${shellWord(`none=${header}`)}。`,
    }),
    'import-other-channels': ({
      header,
      others,
      call,
    }: {
      header: string;
      others: readonly string[];
      call?: string;
    }) => ({
      message: `“${header}”里有${others.map((each) => `“${each}”`).join('、')}，这些不是打电话，可每一行都会算成一通拨打。`,
      fix: `${call === undefined ? '拜访和消息不算拨打，不用装；' : `只要电话就加 --where ${shellWord(`${header}=${call}`)}；`}真是每一行都拨过，就加 --map ${shellWord(`none=${header}`)}。`,
    }),
    'import-unknown-ways': ({ header, ways }: { header: string; ways: readonly string[] }) => ({
      message: `“${header}”里的${ways.map((each) => `“${each}”`).join('、')}，看不出哪个是拨出去的；打进来的不算拨打。`,
      fix: `只要拨出去的就加 --where ${shellWord(`${header}=${ways[0]}`)}（换成表示拨出的那个值）；每一行都是拨出去的，就加 --map ${shellWord(`none=${header}`)}。`,
    }),
    'import-open-deals': ({ headers, all }: { headers: readonly string[]; all: readonly string[] }) => ({
      message: `${headers.map((each) => `“${each}”`).join('、')}是还没成的商机才有的，又没有一列写着成没成，看不出哪些算成单。`,
      fix: `有哪一列写着成没成，就用 --map status=列 指定（表头有：${all.join('、')}）；要是每一行都成了，就加 --map ${shellWord(`none=${headers[0]}`)}${headers.length > 1 ? '（几列就写几个）' : ''}。`,
    }),
    'import-bare-xls': ({ file }: { file: string }) => ({
      message: `${file} 是很老的 Excel 格式，这里读不了。`,
      fix: '用 Excel 或 WPS 打开，另存为 .xlsx 再装。',
    }),
    'import-cut': ({ file }: { file: string }) => ({
      message: `${file} 不完整，打不开。`,
      fix: '重新导出或下载一份。',
    }),
    'import-date-order': ({ file, value }: { file: string; value?: string }) => ({
      message: `${file} 里像 ${value ?? '03/04/2026'} 的日期，分不清年、月、日哪个在前。`,
      fix: '加 --date-order mdy（月在前）、dmy（日在前）或 ymd（年在前）。',
    }),
    'import-two-orders': ({
      line,
      value,
      other,
      otherValue,
    }: {
      line: number;
      value: string;
      other: number;
      otherValue: string;
    }) => ({
      message: `日期列里有两种写法：第 ${line} 行“${value}”不会是月在前，第 ${other} 行“${otherValue}”不会是日在前。`,
      fix: '在文件里改成一种；或者用 --date-order 选一种，另一种的行会说明不装。',
    }),
    'import-year-unclear': ({ file }: { file: string }) => ({
      message: `${file} 的日期没写年份，看不出是哪一年。`,
      fix: '加 --year，比如 --year 2026。',
    }),
    'import-period-not-day': ({ period }: { period: string }) => ({
      message: `日期列里是${{ month: '月份', week: '周', quarter: '季度' }[period] ?? '一段时间'}，不是哪一天；记录要按天存。`,
      fix: '导一份按天的；是目标就加 --grain target。只有一段时间的总数，也可以加 --on 日期，全算在那一天，那天会特别多。',
    }),
    'import-title-period': ({ from, to }: { from: string; to: string }) => ({
      message: `没有日期列，标题写的是 ${from} 到 ${to}，分不到每一天。`,
      fix: '导一份带日期列的。只有总数，也可以加 --on 日期，那就全算在那一天，那天会特别多。',
    }),
    'import-attendance': ({ headers }: { headers: readonly string[] }) => ({
      message: `这是一段时间的考勤汇总（${headers.join('、')}……），没有一天一天的数。`,
      fix: '要记出勤时长，就导每日的打卡或工时，一人一天一行；只要里面的名单，就加 --grain roster。',
    }),
    'import-approvals': ({ headers }: { headers: readonly string[] }) => ({
      message: `这是审批单（${headers.join('、')}），一行是一次申请，没有拨打、成单这样的数。`,
      fix: '请假的审批要有假别、开始和结束这几列；别的审批不用装；只要里面的名单，就加 --grain roster。',
    }),
    'import-punches': ({ headers }: { headers: readonly string[] }) => ({
      message: `这是打卡流水（${headers.join('、')}），只写着几点打的卡，没有能记的数。`,
      fix: '要记出勤时长，就导每日统计，一人一天一行，写着上下班的钟点或工作时长；只要里面的名单，就加 --grain roster。',
    }),
    'import-planned-shifts': ({ headers }: { headers: readonly string[] }) => ({
      message: `这是写着几点到几点的排班（${headers.join('、')}），没有能记的数，也看不出谁哪天休息。`,
      fix: '要记谁哪天休息，就导一人一天写着班次的排班表（早、晚、休）；要记出勤时长，就导每日工时；只要里面的名单，就加 --grain roster。',
    }),
    'import-two-flows': ({ header, sold, paid }: { header: string; sold: string; paid: string }) => ({
      message: `“${header}”里有卖出去的（“${sold}”），也有后来收的款（“${paid}”），加在一起会算两遍。`,
      fix: `按卖出去的算，就加 --where ${shellWord(`${header}=${sold}`)}；按收到的款算，就加 --where ${shellWord(`${header}=${paid}`)}；真要都算，两个都写。`,
    }),
    'import-attendance-marks': ({ header }: { header: string }) => ({
      message: `这是一张考勤表：日期横着排（“${header}”起），可格子里多半是数，看不出是工时还是别的。`,
      fix: `是工时就加 --map ${shellWord(`attended=${header}`)}；是几天假就换成记号（√、休、年、事），或者用 teamctl away 记。`,
    }),
    'import-several-rows': ({
      days,
      who,
      day,
      line,
      other,
    }: {
      days: number;
      who: string;
      day: string;
      line: number;
      other: number;
    }) => ({
      message: `同一个人同一天有几行，数不一样：${days} 个人天，比如${who} ${day} 在第 ${line} 行和第 ${other} 行。什么都没写入。`,
      fix: '是分时段、队列或班次的，要加起来就加 --add-up；里面有一行是全天的，就用 --where 只要那些行。',
    }),
    'import-target-parts': ({
      rows,
      who,
      day,
      line,
      other,
    }: {
      rows: number;
      who: string;
      day: string;
      line: number;
      other: number;
    }) => ({
      message: `同一个人同一期的目标有几行，数不一样：${rows} 行，比如${who === '' ? '' : ` ${who} `}${day} 在第 ${line} 行和第 ${other} 行。什么都没写入。`,
      fix: '是分品类、客户或区域的，要加起来就加 --add-up；只要其中一种，就用 --where 列=值。',
    }),
    'import-unknown-mark': ({ mark, legend, marks }: { mark: string; legend: string; marks: readonly string[] }) => ({
      message: `格子里的“${mark}”不知道是什么${legend === '' ? '' : `（表里写着：${legend}）`}${marks.length > 1 ? `；不认识的还有${list(marks.slice(1))}` : ''}。`,
      fix: `用 --mark 说明，比如 --mark ${shellWord(`${mark}=work`)}；有 work 上班、rest 休息、annual 年假、sick 病假、personal 事假、out 外出、leave 别的假、am 上午不在、pm 下午不在。`,
    }),
    'import-mark-syntax': ({ value }: { value: string }) => ({
      message: `--mark 写得不对：${value}。`,
      fix: '写成 记号=意思，比如 --mark A=work。',
    }),
    'import-title-otherwise': ({ header, month, year }: { header: string; month: string; year: number }) => ({
      message: `标题写的是 ${month}，表头的日期却从 ${header} 起，不知道按哪个算。`,
      fix: `按标题那个月算，就加 --on ${month}-01；按表头的日期算，就加 --year ${year}。`,
    }),
    'import-roster-month': ({ header }: { header: string }) => ({
      message: `日期只写了几号（“${header}”起），看不出是哪个月的。`,
      fix: '在标题、工作表名或文件名里写上年月；或者加 --on，写那个月的任意一天，比如 --on 2026-12-01。',
    }),
    'import-roster-day': ({ header }: { header: string }) => ({
      message: `日期横着排，“${header}”那一格不是那个月的日子，或者排乱了。`,
      fix: '看看标题里的年月和表头的日子，改好再导；年月写错了也可以加 --year 或 --on。',
    }),
    'import-roster-weekday': ({ day, said }: { day: string; said: string }) => ({
      message: `${day} 在表里写的是“${said}”，日历上不是，年月可能看错了。`,
      fix: '标题里没写年份就加 --year；标题的月份不对就改好，或者用 --on 写那个月的任意一天。',
    }),
    'import-header-row': ({ line }: { line: number }) => ({
      message: `第 ${line} 行没有表头。`,
      fix: '用 --header-row 写对表头的行号；没有表头就加 --no-header。',
    }),
    'import-data-above-header': ({ line, above, text }: { line: number; above: number; text: string }) => ({
      message: `像表头的是第 ${line} 行，可它上面第 ${above} 行已经是数据：${text}。`,
      fix: '真是表头就加 --header-row 行号；没有表头就加 --no-header 和 --map 字段=序号。',
    }),
    'import-count-or-money': ({ header }: { header: string }) => ({
      message: `“${header}”看不出是单数还是金额。`,
      fix: `加 --map ${shellWord(`deals=${header}`)}（单数）或 --map ${shellWord(`amount=${header}`)}（金额）。`,
    }),
    'import-inbound-in-total': ({ header, inbound }: { header: string; inbound: string }) => ({
      message: `“${header}”里含着“${inbound}”，呼入不算拨打。`,
      fix: `有呼出那一列就用 --map dials=列；就要用它就加 --map ${shellWord(`dials=${header}`)}；不要就加 --map ${shellWord(`none=${header}`)}。`,
    }),
    'import-whose-name': ({
      header,
      own,
      example,
      why = '',
      beside = '',
    }: {
      header: string;
      own: string;
      example: readonly string[];
      why?: string;
      beside?: string;
    }) => ({
      message: `“${header}”（${example.join('、')}）看不出是自己人还是客户${
        why === 'beside'
          ? `：旁边还有“${beside}”`
          : why === 'once'
            ? '：几乎每行都是不同的名字'
            : why === 'places'
              ? '：像是门店或公司'
              : ''
      }。`,
      fix: `是自己人就加 --map ${shellWord(`${own}=${header}`)}；不是就用 --map name=列 指到业务员那一列。`,
    }),
    'import-mixed-decimals': ({ header, line, other }: { header: string; line: number; other: number }) => ({
      message: `“${header}”里小数点写法不一：第 ${line} 行用点，第 ${other} 行用逗号。`,
      fix: '在文件里改成一种；或者用 --decimal point 或 comma 选一种，另一种的行会说明不装。',
    }),
    'import-decimal-unclear': ({ header, line }: { header: string; line: number }) => ({
      message: `“${header}”第 ${line} 行像 1.234 的数，可能是一千多，也可能是一点几。`,
      fix: '加 --decimal comma（1.234 是一千二百三十四）或 --decimal point（是一点二三四）。',
    }),
    'import-duration-unclear': ({
      header,
      units,
      examples,
    }: {
      header: string;
      units: readonly string[];
      examples: readonly string[];
    }) => ({
      message: `“${header}”看不出单位，比如 ${examples.join('、')}，可能是 ${units.join(' 或 ')}。`,
      fix: units.includes('yuan')
        ? `加 ${units.map((unit) => `--unit "${plain(header)}=${unit}"（${moneyUnits[unit] ?? unit}）`).join('或 ')}。`
        : `加 --unit "${plain(header)}=${units[0]}"；ms 毫秒，s 秒，min 分钟，h 小时，day 一天的几分之几，h:mm 时:分，mm:ss 分:秒。`,
    }),
    'import-currencies': ({ header, currencies }: { header: string; currencies: readonly string[] }) => ({
      message: `“${header}”里有几种货币：${currencies.join('、')}，不能加在一起。`,
      fix: `用 --currency 选一种，比如 --currency ${currencies[0]}；或者用 --where 选行。`,
    }),
    'import-weekdays-across': ({ header }: { header: string }) => ({
      message: `只写了“${header}”这样的星期，看不出是哪一周。`,
      fix: '在标题或文件名里写上那一周，比如 2026-03-09至2026-03-13；或者把星期改成日期。',
    }),
    'import-days-across': ({ header, field }: { header: string; field: string }) => ({
      message: `日期横着排（“${header}”起），看不出格子里是什么数。`,
      fix: `加 --map ${shellWord(`${field}=${header}`)}，把 ${field} 换成那个数的名字；每一天的列都照它读。`,
    }),
    'import-currency-not-there': ({ currency, currencies }: { currency: string; currencies: readonly string[] }) => ({
      message: `文件里没有 ${currency} 的金额。`,
      fix: `有的是：${currencies.join('、')}。`,
    }),
    'import-sheets-overlap': ({ sheets, line, other }: { sheets: readonly string[]; line: number; other: number }) => ({
      message: `“${sheets[0]}”第 ${line} 行和“${sheets[1]}”第 ${other} 行一样，几张表一起装会算两遍。`,
      fix: `用 --sheet 选一张（几张就用逗号隔开），比如 --sheet ${shellWord(sheets[0] ?? '')}。`,
    }),
    'import-where-syntax': ({ value, flag }: { value: string; flag: string }) => ({
      message: `${flag} 写得不对：${value}。`,
      fix: `写成 列=值，比如 ${flag} 类型=通话。`,
    }),
    'import-where-column': ({ header, headers }: { header: string; headers: readonly string[] }) => ({
      message: `没有叫“${header}”的列。`,
      fix: `表头有：${heads(headers)}。`,
    }),
    'import-where-value': ({
      header,
      value,
      values,
    }: {
      header: string;
      value: string;
      values: readonly string[];
    }) => ({
      message: `“${header}”里没有“${value}”。`,
      fix: `里面有：${values.join('、')}。`,
    }),
    'import-id-column': ({ header, headers }: { header: string; headers: readonly string[] }) => ({
      message: `--id 指的列“${header}”不在表头里。`,
      fix: `表头有：${heads(headers)}；没有编号就写 --id none。`,
    }),
    'import-equal-rows': ({ line, other, counter }: { line: number; other: number; counter: string | null }) => ({
      message: `第 ${line} 行和第 ${other} 行一模一样，${counter === null ? '又没有编号和钟点' : `“${counter}”又是从 1 数了再数的，算不得编号`}，不知道是两笔还是重复。`,
      fix: '每行都算就加 --id none；是重复就加 --id row。',
    }),
    'import-add-or-replace': ({
      days,
      who,
      day,
      measure,
      stored,
      given,
    }: {
      days: number;
      who: string;
      day: string;
      measure: string;
      stored: number;
      given: number;
    }) => ({
      message: `文件里有 ${days} 个人天已经存过别的数，比如${who} ${day} 的${measureName(measure)}：已存 ${stored}，文件里 ${given}。是加上去，还是换掉？`,
      fix: '加上去就写 --add；换成文件里的就写 --replace。',
    }),
    'import-add-and-replace': () => ({
      message: '--add 和 --replace 只能写一个。',
      fix: '文件里的要加到已存的数上就写 --add，要换掉它就写 --replace。',
    }),
    'import-id-elsewhere': ({
      header,
      line,
      day,
      rows,
    }: {
      header: string;
      line: number;
      day: string;
      rows: number;
    }) => ({
      message: `有 ${rows} 行的编号已经存过，可是在别的日子或别人名下（第 ${line} 行，存的是 ${day}），不知道是改过了，还是另一笔。`,
      fix: `是同一笔改过了就加 --id ${header === '' ? '列名' : shellWord(header)}；是另一笔就加 --add。`,
    }),
    'import-order-lines': ({ line, other }: { line: number; other: number }) => ({
      message: `第 ${line} 行和第 ${other} 行是同一单，金额也一样，不知道是各算各的，还是每行都写了总额。`,
      fix: '各算各的就加 --lines add；每行都是总额就加 --lines once。',
    }),
    'import-status-not-there': ({
      flag,
      value,
      statuses,
    }: {
      flag: string;
      value: string;
      statuses: readonly string[];
    }) => ({
      message: `${flag} 写的“${value}”在文件里没有。`,
      fix: `文件里有：${statuses.join('、')}。`,
    }),
    'import-encoding-unclear': ({ file, choices }: { file: string; choices: readonly string[] }) => ({
      message: `${file} 的编码看不准，可能是 ${choices.join(' 或 ')}。`,
      fix: `用 --encoding 指定，比如 --encoding ${choices[0]}。`,
    }),
    'import-encrypted': ({ file }: { file: string }) => ({
      message: `${file} 有密码，打不开。`,
      fix: '在 Excel 里去掉密码，另存后再导。',
    }),
    'import-map-header': ({
      field,
      header,
      headers,
    }: {
      field: string;
      header: string;
      headers: readonly string[];
    }) => ({
      message: `表头里没有“${header}”这一列，没法当作 ${field}。`,
      fix: `表头有：${heads(headers)}。也可以写列的序号。`,
    }),
    'import-map-syntax': ({ value }: { value: string }) => ({
      message: `--map 写得不对：${value}。`,
      fix: '写成 字段=列，比如 --map dials=外呼数 或 --map day=2。',
    }),
    'import-map-field': ({
      field,
      near,
      fields,
    }: {
      field: string;
      near: readonly string[];
      fields: readonly string[];
    }) => ({
      message: `没有叫 ${field} 的字段。`,
      fix: `${near.length > 0 ? `是不是 ${near.join('、')}？` : ''}可用的字段：${fields.join('、')}。右边写表头里的列名，或列的序号。`,
    }),
    'import-missing-field': ({
      field,
      headers,
      of,
      days = [],
    }: {
      field: string;
      headers: readonly string[];
      of?: string;
      days?: readonly string[];
    }) => ({
      message:
        of === 'target'
          ? '看不出这些目标是哪个月的。'
          : field === 'target-amount'
            ? '找不到写目标的那一列。'
            : field === 'day'
              ? days.length > 0
                ? `${list(days.slice(0, 4))}里写着日子，可不知道哪一列是${days.length > 1 ? '要用的' : '这一行的'}日期。`
                : '找不到日期那一列。'
              : field === 'name'
                ? '找不到姓名或工号那一列。'
                : `找不到 ${field} 那一列。`,
      fix:
        of === 'target'
          ? `加上 --on 那个月的一天 --period month（季度写 quarter，周写 week，一天写 day）；有一列写着月份，就用 --map day=列；只要名单，就加 --grain roster。表头有：${heads(headers)}。`
          : `用 --map ${field}=列 指定${field === 'day' ? '，整份都是一天的就用 --on 日期' : ''}。表头有：${heads(headers)}。`,
    }),
    'import-no-connected': ({ statuses }: { statuses: readonly string[] }) => ({
      message: `通话结果一个都不认识：${statuses.join('、')}。`,
      fix: '用 --connected 写出哪些算接通，可以写几次。',
    }),
    'import-no-won': ({ statuses }: { statuses: readonly string[] }) => ({
      message: `状态一个都不认识：${statuses.join('、')}。`,
      fix: '用 --won 写出哪些算成单，可以写几次。',
    }),
    'import-no-grain': ({ headers, known }: { headers: readonly string[]; known: readonly string[] }) => ({
      message: `看不出这张表的一行是什么：${known.length > 0 ? `认得的只有${list(known.slice(0, 6))}` : '没有一列认得'}，没有拨打、接通、成单、金额、出勤这样的数。表头：${heads(headers)}。`,
      fix: '说一声一行是什么：一人一天 --grain day，一通电话 --grain call，一单 --grain deal，一个人 --grain roster，一个目标 --grain target；有数的那一列用 --map 指定，比如 --map dials=列、--map amount=列。',
    }),
    'import-no-header': ({ file }: { file: string }) => ({
      message: `${file} 里找不到认得的表头。`,
      fix: '用 --map 指定列，比如 --map name=1 --map day=2 --map dials=3。一行一个名字的名单，用 teamctl member add --paste 贴进去。',
    }),
    'import-empty-roster': ({ file }: { file: string }) => ({
      message: `${file} 是一张班表或考勤表，可一格都没填。`,
      fix: '填好再导；只要里面的人，就用 teamctl member add --paste 贴名单。',
    }),
    'import-no-rows': ({ file }: { file: string }) => ({
      message: `${file} 只有表头，没有数据。`,
      fix: '看看是不是导错了文件。',
    }),
    'import-not-a-file': ({ file }: { file: string }) => ({
      message: `${file} 不是普通文件。`,
      fix: '给一个表格文件的路径。',
    }),
    'import-not-a-workbook': ({ file }: { file: string }) => ({
      message: `${file} 是压缩包，不是 Excel 表格。`,
      fix: '解压后把里面的表格拿来导。',
    }),
    'import-period-unclear': () => ({
      message: '看不出一个目标管多久。',
      fix: '加 --period month、quarter、week 或 day。',
    }),
    'import-profile-exists': ({ name, file }: { name: string; file: string }) => ({
      message: `已经有叫 ${name} 的读法了（${file}）。`,
      fix: '换个名字，或者加 -y 盖掉它。',
    }),
    'import-profile-invalid': ({ file, key, wants }: { file: string; key: string; wants: string }) => ({
      message: `${file} 里的 ${key} 写得不对。`,
      fix: `可以写：${wants}。`,
    }),
    'import-profile-name': ({ name }: { name: string }) => ({
      message: `“${name}”不能当名字。`,
      fix: '用文字、数字和连字符，比如 --save-profile 呼叫中心。',
    }),
    'import-profile-unknown': ({
      name,
      near,
      known,
    }: {
      name: string;
      near: readonly string[];
      known: readonly string[];
    }) => ({
      message: `没有叫 ${name} 的读法。`,
      fix: near.length > 0 ? `是不是 ${near.join('、')}？` : `现有的：${known.join('、')}。`,
    }),
    'import-save-one': () => ({
      message: '--save-profile 一次只能配一个文件。',
      fix: '只写一个文件，存好读法再导别的。',
    }),
    'import-sheet-unknown': ({ sheet, sheets }: { sheet: string; sheets: readonly string[] }) => ({
      message: `没有叫“${sheet}”的工作表。`,
      fix: `有这几张：${sheets.join('、')}。`,
    }),
    'import-too-big': ({ file, megabytes }: { file: string; megabytes: number }) => ({
      message: `${file} 超过 ${megabytes} MB，没有打开。`,
      fix: '另存成 CSV 再导，CSV 大小不限。',
    }),
    'import-too-long': ({ file, rows }: { file: string; rows: number }) => ({
      message: `${file} 超过 ${rows} 行。`,
      fix: '按月拆开再导。',
    }),
    'import-too-many-sheets': ({ file, sheets }: { file: string; sheets: number }) => ({
      message: `${file} 里的表超过 ${sheets} 张。`,
      fix: '把要用的几张另存成一个文件再导。',
    }),
    'import-line-too-long': ({ line, characters }: { line: number; characters: number }) => ({
      message: `第 ${line} 行太长，超过 ${characters} 个字，不像表里的一行。`,
      fix: '打开看看那一行：多半有一格装了整篇内容，清空那一格，或者重新导出。',
    }),
    'import-too-wide': ({ file, columns }: { file: string; columns: number }) => ({
      message: `${file} 超过 ${columns} 列。`,
      fix: '把没用的列删掉再导。',
    }),
    'import-two-columns': ({
      field,
      headers,
      numbers,
    }: {
      field: string;
      headers: readonly string[];
      numbers: readonly number[];
    }) => ({
      message: `“${headers.join('”和“')}”（第 ${numbers.join('、')} 列）像是同一样东西，不知道用哪一列。`,
      fix: `写列号选一个：--map ${field}=${numbers[0]} 或 --map ${field}=${numbers[1]}${isSum(field) ? '；是分开数的、要加起来，就两个都写' : ''}。`,
    }),
    'import-parts': ({ field, headers }: { field: string; headers: readonly string[] }) => ({
      message: `“${headers.join('”和“')}”互不包含，像是两种分开数的电话，不知道用哪一列，还是加起来。`,
      fix: `用一列就写 --map ${shellWord(`${field}=${headers[0]}`)}；要加起来，几列都写：${headers.map((header) => `--map ${shellWord(`${field}=${header}`)}`).join(' ')}。`,
    }),
    'import-two-sums': ({ field, headers }: { field: string; headers: readonly string[] }) => ({
      message: `“${headers.join('”和“')}”不一样：一个是签下来的，一个是收到的，不知道业绩按哪个算。`,
      fix: `用哪一列就写哪一列：${headers.map((header) => `--map ${shellWord(`${field}=${header}`)}`).join(' 或 ')}。`,
    }),
    'import-map-twice': ({ field, headers }: { field: string; headers: readonly string[] }) => ({
      message: `${field} 只能是一列，这里有 ${headers.length} 列：${list(headers)}。`,
      fix: `只留一个 --map ${field}=列。一天一行的表，同一个数的几列可以加起来。`,
    }),
    'import-target-span': ({ headers, period }: { headers: readonly string[]; period: string }) => ({
      message: `${list(headers)}不是按${{ day: '天', week: '周', month: '月', quarter: '季' }[period] ?? period}的目标，这份表里没有别的目标可存。`,
      fix: '日目标放进一天一行的表，或者用 teamctl target set 定；表头其实是整段的目标，就把“日”这样的字改掉。',
    }),
    'import-unclosed-quote': ({ line }: { line: number }) => ({
      message: `第 ${line} 行有个引号没有收尾。`,
      fix: '把那个引号补上或删掉再导。',
    }),
    'import-header-quote': ({ line, to, lines }: Record<'line' | 'to' | 'lines', number>) => ({
      message: `第 ${line} 行的引号到第 ${to} 行才收尾，${lines} 行变成了一行表头，下面的数据会丢。`,
      fix: '把多出来的引号删掉再导。',
    }),
    'import-json': ({ file }: { file: string }) => ({
      message: `${file} 是 JSON，里面没找到一条一条的记录，或者文件不完整。`,
      fix: '在原来的系统里重新导出：一行一条记录的列表，或者 CSV、XLSX。',
    }),
    'import-xml': ({ file }: { file: string }) => ({
      message: `${file} 是 XML，读不了。`,
      fix: '用 Excel 打开它，另存成 XLSX 或 CSV。',
    }),
  },
};
