import { shellWord } from '../../shell-word.ts';

const kinds = { wecom: '企业微信', dingtalk: '钉钉', feishu: '飞书', webhook: '自己的接口', mail: '邮件' };
const topics: Record<string, string> = {
  'agenda morning': '早会议程',
  'agenda evening': '夕会议程',
  'agenda weekly': '周会议程',
  board: '光荣榜',
  train: '这周的培训',
  todo: '待办',
  celebration: '喜报',
  test: '测试',
};

const mailLogin = '账号或密码不对：很多邮箱要用“授权码”，不是登录密码。channel remove 再 channel add，写上授权码';
const mailAddress = '地址被退了：channel list 看收件人和自己的地址写得对不对，不对就 channel remove、channel add';
/** 机器人报的错，照着就能改。 */
const robots: Record<string, string> = {
  '40058': '内容超长或格式不对，请把这条反馈给我们',
  '93000': '机器人地址不对或者机器人被移出了群：到群里重新复制地址，再 channel remove、channel add',
  '300001': '机器人地址不对或者机器人被移出了群：到群里重新复制地址，再 channel remove、channel add',
  '460101': '内容超过 20000 字节，请把这条反馈给我们',
  '310000': '安全设置没通过：加签的密钥对不对，电脑时间准不准；设了关键词的，内容里得有那个词',
  '9499': '请求格式不对或超过 20 KB，请把这条反馈给我们',
  '19001': '机器人地址不对：到群里重新复制，再 channel remove、channel add',
  '19021': '签名没通过：密钥对不对，电脑时间准不准（不能差一小时）',
  '19022': '飞书机器人设了 IP 白名单，这台电脑不在里面',
  '19024': '飞书机器人设了关键词，内容里没有：把关键词改成“会”，或者换成签名',
  EAUTH: mailLogin,
  ...{ 'SMTP 530': mailLogin, 'SMTP 534': mailLogin, 'SMTP 535': mailLogin },
  ...{ 'SMTP 550': mailAddress, 'SMTP 553': mailAddress },
};
/** 5.7 是邮箱的规矩，不是地址写错。 */
const mailPolicy =
  '邮箱服务器当成垃圾邮件了，或者不让这个账号发：登录邮箱看看有没有提示；再不行就换个账号，或者改发到群里';
const isPolicy = (reason: string) => /^SMTP 55(?:4|0 5\.7\.)/.test(reason);
const explained = (reason: string) =>
  isPolicy(reason) ? mailPolicy : robots[/^(?:SMTP )?\S*/.exec(reason)?.[0] ?? ''];

const whyBad: Record<string, string> = {
  'no-address': '这不是一个地址',
  'not-secure': '地址要以 https:// 开头，不然密钥会被人看到',
  'no-key': '地址不完整，少了后面那串密钥',
  'no-kind': '看不出是哪一家的',
};

const stateNames: Record<string, string> = {
  waiting: '等着发',
  sending: '正在发',
  sent: '已发',
  refused: '被退回',
  unknown: '不知道到没到',
};

export const channel = {
  help: {
    channel: '往哪儿发：企业微信、钉钉、飞书群机器人、邮件',
    add: '加一个群或邮箱；地址和密钥会问你，不写在命令里',
    kind: 'wecom、dingtalk、feishu、webhook 或 mail；不写就看地址',
    recipient: '邮件：收件人，可写多次',
    keep: '密钥放哪儿：keyring（系统钥匙串）或 file（只有你能读的文件）；定时发送用 file',
    list: '有哪些群和邮箱，还有几条没发出去',
    test: '发一条测试消息',
    remove: '去掉一个群或邮箱，密钥也删掉',
    send: '发到群里：议程、光荣榜、培训、待办、喜报',
    agenda: '发一场会的议程',
    board: '发本周光荣榜',
    train: '发这周的培训安排',
    todo: '发没办完的待办',
    celebration: '发喜报：今天谁最多、谁赢过了自己、谁达标了',
    to: '发到哪儿：channel list 里的名字',
    dryRun: '只看会发什么，不发',
    again: '今天发过一样的，也再发一遍',
    at: '不发，只给出每天这个时间自动发要填的那一行',
    workdays: '休息日不发',
    listSent: '最近发了什么，什么没发出去',
    retry: '把没发出去的接着发',
    seen: '不知道到没到的：群里看到了，不用再发',
    missing: '不知道到没到的：群里没有，再发一遍',
    old: '前几天没发出去的也发',
    drop: '没发出去的都不发了',
  },
  kinds,
  topics,
  stateNames,
  columns: { name: '名字', kind: '哪一家', address: '地址', key: '密钥', unsent: '没发出去' },
  sentColumns: { when: '什么时候', topic: '什么', channel: '哪儿', state: '怎么样' },
  kept: { keyring: '系统钥匙串', file: '本机文件' },
  keyMissing: '读不到',
  none: '还没有群。加一个：teamctl channel add 早会群',
  noneSent: '还没发过什么。',
  ask: {
    kind: '发到哪一家？',
    address: '机器人地址（粘贴，不显示）：',
    secret: '加签密钥（没有就回车）：',
    password: '邮箱密码或授权码：',
    to: '收件人，用逗号隔开：',
  },
  added: (name: string, kind: keyof typeof kinds, kept: 'keyring' | 'file') =>
    `加好了：${name}（${kinds[kind]}），密钥在${kept === 'keyring' ? '系统钥匙串' : '本机文件'}里。试一下：teamctl channel test ${shellWord(name)}`,
  removed: (name: string) => `去掉了 ${name}，密钥也删了。`,
  testTitle: '收到就是通了',
  testText: (team: string) => `${team}的早会、夕会、光荣榜以后发到这里。`,
  sent: (topic: string, name: string, parts: number) =>
    `${topic}发到了 ${name}${parts > 1 ? `，分 ${parts} 条` : ''}。`,
  wasSent: (topic: string, name: string, at: string) =>
    `${topic}今天 ${at} 已经发到 ${name} 了，没再发。真要再发：加 --again`,
  part: (part: number, parts: number, state: string) => `第 ${part} / ${parts} 条：${state}`,
  stateOf: (done: number, parts: number, state: string) => (parts === 1 ? state : `${state}（${done}/${parts}）`),
  nothing: '没有可发的，就没发。',
  nothingWaiting: '没有等着发的。',
  colon: '：',
  past: (topic: string, name: string, day: string) => `${topic} → ${name}（${day}）`,
  tooOld: (past: readonly string[]) =>
    `前几天没发出去，过了那天就没替你发：${past.join('、')}。还要发：teamctl send retry --old；不要了：teamctl send drop`,
  dropped: (past: readonly string[]) => `不发了：${past.join('、')}。`,
  leftOut: (ids: readonly number[]) =>
    `待办 ${ids.map((id) => `#${id}`).join('、')} 没发给群里，只有你看得到。为什么、怎么改：teamctl todo list`,
  resting: (day: string) => `${day} 休息，没发。`,
  dryRun: (name: string, kind: string, parts: number) => `会发到 ${name}（${kind}），${parts} 条：`,
  dryPart: (part: number, parts: number, bytes: number) => `第 ${part} / ${parts} 条，${bytes} 字节`,
  lookAsk: (topic: string, name: string, part: number, parts: number) =>
    `${topic}${parts > 1 ? `第 ${part} / ${parts} 条` : ''}：${name} 里看到了吗？`,
  lookAnswers: { seen: '看到了', missing: '没有，再发一遍', open: '先放着' },
  celebrate: (team: string) => `🎉 ${team} 喜报`,
  todoTitle: (team: string) => `${team} 待办`,
  todoLine: (owner: string, text: string, due: string) => `${owner}：${text}（${due.slice(5)} 前）`,
  everyone: '大家',
  schedule: {
    title: (at: string) => `每天 ${at} 自动发`,
    cron: 'Linux、macOS：crontab -e，加这一行',
    systemd: (name: string) =>
      `用 systemd 的：放到 ~/.config/systemd/user/，再 systemctl --user enable --now ${name}.timer`,
    windows: (isPrompt: boolean) =>
      isPrompt ? 'Windows：在命令提示符里运行' : 'Windows：在 PowerShell 里运行（命令太长，schtasks 收不下）',
    workdays: '休息日和调休按你的日历算，休息日不发。',
    busy: '整点和半点飞书最挤，容易被限流：错开两分钟更稳。',
    keyring: '密钥在系统钥匙串里，没登录桌面时定时任务读不到：channel remove 后用 channel add --keep file 重加。',
  },
  errors: {
    'channel-unknown': ({ name, channels }: { name: string; channels: readonly string[] }) => ({
      message: `没有叫“${name}”的群或邮箱。`,
      fix:
        channels.length === 0 ? `先加一个：teamctl channel add ${shellWord(name)}` : `有这些：${channels.join('、')}`,
    }),
    'channel-taken': ({ name }: { name: string }) => ({
      message: `已经有一个“${name}”了。`,
      fix: `换个名字；要换地址就先 teamctl channel remove ${shellWord(name)}`,
    }),
    'channel-address': ({ why }: { why: string }) => ({
      message: `地址用不了：${whyBad[why] ?? why}。`,
      fix: '群机器人的地址在群设置里复制；邮件写成 smtps://我@example.com@smtp.example.com；别家的加 --kind webhook',
    }),
    'seen-and-missing': () => ({
      message: '--seen 和 --missing 只能写一个。',
      fix: '有的到了有的没到：不写它们，会一条条问你',
    }),
    'address-typed': () => ({
      message: '地址不写在命令里：命令会留在历史里，带着密钥。',
      fix: '只写名字，地址会问你：teamctl channel add 早会群；刚才那一行从历史里删掉，或者到群里换个新地址',
    }),
    'send-bad-time': ({ value }: { value: string }) => ({
      message: `“${value}”不是时间。`,
      fix: '写成 08:50，或者 下午5点半',
    }),
    'channel-needs-input': () => ({
      message: '地址和密钥要问你，可这里没人可问。',
      fix: '从文件接进来，第一行地址，第二行密钥；在终端里 teamctl channel add 早会群 会一样样问你',
    }),
    'channel-needs-to': () => ({ message: '邮件要写收件人。', fix: '加 --recipient zhang@example.com，可写多次' }),
    'channel-bad-to': ({ value }: { value: string }) => ({
      message: `“${value}”不是邮箱地址。`,
      fix: '写成 zhang@example.com',
    }),
    'no-keyring': () => ({ message: '这台电脑上没有能用的系统钥匙串。', fix: '改用 --keep file：只有你能读的文件' }),
    'channel-no-key': ({ name, kept }: { name: string; kept: string }) => ({
      message: `读不到“${name}”的密钥。`,
      fix:
        kept === 'keyring'
          ? `系统钥匙串现在打不开（定时任务里常这样）：teamctl channel remove ${shellWord(name)}，再用 --keep file 加一次`
          : `teamctl channel remove ${shellWord(name)}，再加一次`,
    }),
    'send-refused': ({ channel: name, kind, reason, part, parts }: Sent & { kind: string }) => ({
      message: `${name} 退回了${parts > 1 ? `第 ${part} / ${parts} 条` : '消息'}：${reason}。`,
      fix: explained(reason) ?? `按${kinds[kind as keyof typeof kinds] ?? kind}的说明改好，再发一次`,
    }),
    'send-unknown': ({ channel: name, part, parts }: Sent) => ({
      message: `${parts > 1 ? `第 ${part} / ${parts} 条` : '消息'}交给 ${name} 了，可没等到回话：到没到不知道，没敢再发。`,
      fix: '到群里看一眼，邮件就问一声收件人。到了：teamctl send retry --seen；没到：teamctl send retry --missing',
    }),
    'send-in-hand': ({ channel: name, part, parts }: Sent) => ({
      message: `${parts > 1 ? `第 ${part} / ${parts} 条` : '消息'}正在发往 ${name}：别的窗口在发，或者发到一半被关掉了。`,
      fix: '没有别的窗口在发的话，过两分钟：teamctl send retry',
    }),
    'send-waiting': ({ channel: name, reason, part, parts }: Sent) => ({
      message: `${parts > 1 ? `第 ${part} / ${parts} 条` : '消息'}没发到 ${name}${reason === '' ? '' : `（${reason}）`}，先存着了，不会丢。`,
      fix: '网好了或过几分钟：teamctl send retry；不用发了：teamctl send drop',
    }),
  },
};

interface Sent {
  channel: string;
  part: number;
  parts: number;
  reason: string;
}
