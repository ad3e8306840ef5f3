import { shellPath } from '../../shell-word.ts';

interface Who {
  login: string;
  /** Who gives roles. */
  admins: readonly string[];
}

const kinds: Record<string, string> = {
  manager: '经理',
  deputy: '代班',
  director: '总监',
  coach: '教练',
  auditor: '审计',
  admin: '管理员',
};
const kindsOf = (list: readonly string[]) => list.map((kind) => kinds[kind] ?? kind).join('、');

/** What somebody has no right to. */
const missing: Record<string, string> = {
  results: '看一个组的业绩、阶段和培训',
  person: '看组员的业绩',
  daily: '看一个组每天的议程、会议和待办',
  change: '改一个组的东西',
  private: '看写给经理一个人的东西（观察、原话、个人档案）',
  coaching: '看或记一个人的辅导',
  log: '看操作记录',
  undo: '撤销',
  found: '建组',
  roles: '看谁有什么权限',
  giving: '给别人权限',
  othersRoles: '给代班和教练以外的权限',
  coaches: '指定谁来辅导组员',
  publishing: '发布手册',
};

const ask = (admins: readonly string[]) =>
  admins.length === 0 ? '请管服务器的同事给：teamctl org role add' : `要权限，找管理员 ${admins.join('、')}`;

const span = (from: string | null, to: string | null) =>
  from === null && to === null ? '一直' : `${from ?? '现在'} 到 ${to ?? '收回为止'}`;

/** A company whose people share a server, each with their own name. */
export const org = {
  help: {
    org: '一家公司的人用同一个库：谁能看什么、改什么',
    init: '在服务器上立好权限；要管服务器的账号来做',
    sql: '打印立权限的 SQL，请 IT 看过以后自己执行',
    role: '谁有什么权限',
    add: '给一个人权限；名字是他登录数据库用的',
    as: 'manager、deputy、director、coach、auditor 或 admin（也可以写 经理、代班、总监、教练、审计、管理员）',
    member: '教练：辅导谁，可以写几次',
    from: '从哪天起',
    to: '到哪天为止，当天还算',
    list: '现在谁有什么权限',
    remove: '收回一项权限，写列表里的号',
    push: '把一个文件里的组放到服务器上；取回来改过的，只交改过的地方',
    keep: '两边都改过的，留哪边：mine 留文件里的，server 留服务器上的',
    pull: '把一个组取到文件里，没有网也能干活；文件名写在 -o 后面',
  },
  kinds,
  columns: { number: '号', login: '登录名', kind: '身份', what: '管什么', when: '时间', by: '谁给的' },
  none: '还没有给过谁权限。先给一个管理员：teamctl org role add 登录名 --as admin',
  newTeams: '自己建的组',
  everyTeam: '所有的组',
  nobody: '',
  hidden: (kind: string) => (kind === 'coach' ? '一位组员' : '一个组'),
  span,
  ready: (admins: readonly string[]) =>
    admins.length === 0
      ? '权限立好了：从现在起，没有身份的人什么都看不到。先给一个管理员：teamctl org role add 登录名 --as admin'
      : `权限又立了一遍，原来给过的都在。管理员：${admins.join('、')}`,
  pulled: (team: string, file: string, rows: number, left: number) =>
    `${team} 取到 ${file} 了：${rows} 行，重读一遍逐行对过。${left === 0 ? '' : `另有 ${left} 行说的是现在在别组的人，留在服务器上。`}改完交回去：teamctl org push ${shellPath(file)}`,
  pushed: (teams: readonly string[], rows: number) =>
    `${teams.join('、')} 放上去了：服务器上一共 ${rows} 行，重读一遍逐行对过。反悔的话：teamctl undo`,
  pushedNothing: '没有要交的：取回来以后没改过。',
  clashTitle: '两边都改过，什么都还没有存',
  clash: (table: string, key: string, parts: readonly string[]) => `${table} ${key}：${parts.join('；')}`,
  clashPart: (column: string, mine: string, theirs: string) => `${column} 文件里是「${mine}」，服务器上是「${theirs}」`,
  goneMine: '文件里删了，服务器上改了',
  goneTheirs: '文件里改了，服务器上删了',
  given: (login: string, kind: string) => `${login} 现在是${kinds[kind] ?? kind}了。`,
  taken: (login: string, kind: string) => `${login} 不再是${kinds[kind] ?? kind}。`,
  errors: {
    'org-right': ({
      login,
      kinds: own,
      need,
      may,
      admins,
    }: Who & { kinds: readonly string[]; need: string; may: readonly string[] }) => ({
      message: `${login} 是${kindsOf(own)}，不能${missing[need] ?? need}；${kindsOf(may)}可以。`,
      fix: ask(admins),
    }),
    'org-right-team': ({
      login,
      team,
      kinds: own,
      need,
      may,
      admins,
    }: Who & { team: string; kinds: readonly string[]; need: string; may: readonly string[] }) => ({
      message: `${login} 在 ${team} ${own.length === 0 ? '没有身份' : `是${kindsOf(own)}`}，在这个组不能${missing[need] ?? need}；这个组的${kindsOf(may)}可以。`,
      fix: ask(admins),
    }),
    'org-not-coached': ({ login, name, team, admins }: Who & { name: string; team: string }) => ({
      message: `${login} 不是 ${name} 的教练，看不到也记不了 ${name} 的辅导；${team} 的经理和 ${name} 的教练可以。`,
      fix: ask(admins),
    }),
    'org-no-role': ({ login, admins }: Who) => ({
      message: `${login} 在这个库里还没有身份，什么都看不到，也改不了。`,
      fix: ask(admins),
    }),
    'org-one-file': ({ file }: { file: string }) => ({
      message: `${file} 是一个人用的文件，没有权限可分。`,
      fix: '几个人合用，要放到 PostgreSQL 上：--db postgres://用户名@主机/库名',
    }),
    'org-not-set-up': ({ address }: { address: string }) => ({
      message: `${address} 上还没有立权限：现在谁连得上，谁就什么都看得到。`,
      fix: '请管服务器的同事跑 teamctl org init，或者看过 teamctl org sql 再自己执行。',
    }),
    'org-init-rights': ({ address }: { address: string }) => ({
      message: `这个账号在 ${address} 上不能建角色、换表的主人，权限没有立，什么都没有改。`,
      fix: '把 teamctl org sql 打印的交给管服务器的同事，用 psql 执行。',
    }),
    'org-login-unknown': ({ login }: { login: string }) => ({
      message: `服务器上没有 ${login} 这个登录名。`,
      fix: `请管服务器的同事先建：createuser ${login}`,
    }),
    'org-role-self': ({ login }: { login: string }) => ({
      message: `${login} 是你自己：自己的权限不能自己给，也不能自己收。`,
      fix: '请另一位管理员来做。',
    }),
    'org-role-alone': ({ login }: { login: string }) => ({
      message: `审计不能有别的身份，${login} 会两样都占。`,
      fix: '先看 teamctl org role list，收回原来那项再给；或者另用一个登录名。',
    }),
    'org-role-team': () => ({ message: '代班要说清楚是哪个组。', fix: '加上 --team 组名' }),
    'org-role-member': ({ kind }: { kind: string }) => ({
      message: kind === 'coach' ? '教练要说清楚辅导谁。' : `${kinds[kind] ?? kind}不用写 --member。`,
      fix: kind === 'coach' ? '加上 --member 姓名，可以写几次' : '去掉 --member；只有教练按人给。',
    }),
    'org-role-no-team': ({ kind }: { kind: string }) => ({
      message: `${kinds[kind] ?? kind}不分组，不用写 --team。`,
      fix: '去掉 --team；按组给的是经理和代班。',
    }),
    'org-role-unknown': ({ id }: { id: number }) => ({
      message: `没有 ${id} 号权限。`,
      fix: '号看 teamctl org role list',
    }),
    'org-push-clash': ({ count, file }: { count: number; file: string }) => ({
      message: `${count} 处两边都改过，${file} 还没有交，什么都没有改。`,
      fix: `看过上面再定：teamctl org push ${shellPath(file)} --keep mine（留文件里的），或者 --keep server（留服务器上的）`,
    }),
    'org-push-there': ({ file, teams }: { file: string; teams: readonly string[] }) => ({
      message: `服务器上已经有 ${teams.join('、')}，而 ${file} 不是刚从那里取的（或者已经交过了）。什么都没有改。`,
      fix: '先取一份再改：teamctl org pull 组名 -o 新文件.db',
    }),
    'org-push-done': ({ file, teams }: { file: string; teams: readonly string[] }) => ({
      message: `${file} 上一次已经交上去了，只是没来得及告诉你。${teams.join('、')} 都在服务器上，没有再交一遍。`,
      fix: '接着做就再取一份：teamctl org pull 组名 -o 新文件.db。想收回那一次：teamctl undo',
    }),
    'org-pull-there': ({ file }: { file: string }) => ({
      message: `${file} 已经在了，没有盖掉它。`,
      fix: '换一个文件名；里面有改过还没交的，先交：teamctl org push',
    }),
    'org-pull-where': () => ({ message: '没说取到哪个文件里。', fix: '加上 -o 文件.db' }),
    'org-pulled-elsewhere': ({ file, address }: { file: string; address: string }) => ({
      message: `${file} 是从 ${address} 取的，不能交到别处。`,
      fix: '--db（或者 TEAMCTL_DB）写回那个地址。',
    }),
    'org-pulled-damaged': ({ file }: { file: string }) => ({
      message: `${file} 读不懂了。它记着取回来时的样子，没有它就分不清改了什么。`,
      fix: '重新取一份，把要改的再改一遍。',
    }),
    'org-differs': ({ table, expected, found }: { table: string; expected: number; found: number }) => ({
      message: `放过去以后重读，${table} 对不上（该有 ${expected} 行，读到 ${found} 行），所以都没有存。`,
      fix: '原来的都还在。请加 --debug 再跑一次，把输出发给维护者。',
    }),
    'undo-foreign': ({ id, who }: { id: number; who: string }) => ({
      message: `#${id} 是 ${who} 做的，只能由他自己撤销。`,
      fix: `请 ${who} 来撤：teamctl undo ${id}`,
    }),
    'undo-built-on-others': ({ id, later }: { id: number; later: readonly string[] }) => ({
      message: `#${id} 之后别人已经在上面接着做了：${later.join('、')}。现在撤会把他们的也弄没，所以没有撤。`,
      fix: '先请他们撤自己的；或者直接把要改的地方改过来。',
    }),
    'server-upgrade': ({ address }: { address: string }) => ({
      message: `${address} 上的表比这个程序旧，权限又已经立好，所以没有自己去改表。`,
      fix: '请管服务器的同事用新程序跑一遍 teamctl org init，或者 teamctl org sql。',
    }),
    'server-taken': ({ address }: { address: string }) => ({
      message: `这个名字在 ${address} 上已经有人用了（也许是你看不到的组），什么都没有改。`,
      fix: '换一个名字，比如加上部门：电销二部一组',
    }),
  },
};
