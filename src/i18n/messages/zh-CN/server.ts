interface At {
  /** The address without its password. */
  address: string;
}

/** A database that lies on a server of the company. */
export const server = {
  errors: {
    'server-away': ({ address, reason }: At & { reason: string }) => ({
      message: `连不上 ${address}（${reason}），什么都没有改。`,
      fix: '看看地址和端口写对没有、服务器开着没有、公司网络（VPN）连上没有。可以先用 psql 试同一个地址。',
    }),
    'server-password': ({ address }: At) => ({
      message: `${address} 不认这个用户名或密码，什么都没有改。`,
      fix: '密码放在 PGPASSWORD 里，或者写进 ~/.pgpass（权限 0600）。还是不行，就请管服务器的同事看看这个用户能不能登录。',
    }),
    'server-no-database': ({ address }: At) => ({
      message: `服务器在，可是没有这个库：${address}`,
      fix: '看看库名写对没有；还没建，就请管服务器的同事建一个：createdb --encoding=UTF8 teamctl',
    }),
    'server-rights': ({ address }: At) => ({
      message: `这个用户在 ${address} 上没有做这件事的权限，什么都没有改。`,
      fix: '库里分了权限的，找给权限的管理员。还没分、是第一次 teamctl init 的，请管服务器的同事让你能建 schema：GRANT CREATE ON DATABASE 库名 TO 用户名',
    }),
    'server-lost': ({ address }: At) => ({
      message: `做到一半，跟 ${address} 的连接断了。这一步一点都没有存，库里还是原来的样子。`,
      fix: '等服务器和网络好了，再做一遍就行。',
    }),
    'server-lost-at-end': ({ address }: At) => ({
      message: `正要存的时候，跟 ${address} 的连接断了，不知道存进去没有；要么全存了，要么一点没存。`,
      fix: '连上以后先看 teamctl log：这一步在最上面，就是存了；不在，就再做一遍。',
    }),
    'server-full': ({ address, reason }: At & { reason: string }) => ({
      message: `${address} 现在腾不出手（${reason}）：连接满了，或者磁盘、内存满了。什么都没有改。`,
      fix: '过一会儿再跑；老是这样，请管服务器的同事看看。',
    }),
    'server-busy': ({ address }: At) => ({
      message: `好几个人同时在 ${address} 上改同样的东西，试了几次都没轮到。什么都没有改。`,
      fix: '过几秒再跑一次。',
    }),
    'server-old': ({ address, version }: At & { version: string }) => ({
      message: `${address} 上是 PostgreSQL ${version}，太旧了，没有动它。`,
      fix: '要 14 或更新的。请管服务器的同事升级，或者换一台。',
    }),
    'server-tls': ({ address, reason }: At & { reason: string }) => ({
      message: `跟 ${address} 的加密连接没谈成（${reason}）。`,
      fix: '证书是公司自己签的，就在地址后面加 &sslrootcert=证书文件；主机名要和证书里写的一样；服务器没开 TLS，就请管服务器的同事打开。',
    }),
    'server-address': ({ address }: At) => ({
      message: `看不懂这个服务器地址：${address}`,
      fix: '写成 postgres://用户名@主机:5432/库名；本机的套接字写成 postgres:///库名?host=/var/run/postgresql。sslmode 只能是 disable、prefer、require、verify-ca（要配 sslrootcert）、verify-full。用 ?service= 的，看看 ~/.pg_service.conf（或者 PGSERVICEFILE 指的文件）里有没有这个名字。',
    }),
    'server-password-typed': () => ({
      message: '命令行里写了密码。同一台机器上的人和命令历史都看得到，所以没有用它。',
      fix: '把密码从地址里去掉，放在 PGPASSWORD 里，或者写进 ~/.pgpass；也可以把整个地址放进 TEAMCTL_DB。这个密码最好换一个。',
    }),
    'server-backup': ({ address }: At) => ({
      message: `数据在服务器上：${address}。备份归服务器管，teamctl 不另存一份。`,
      fix: '请管服务器的同事定时跑 pg_dump --format=custom --schema=teamctl --file=备份文件 库名。只想要一份自己能看的：teamctl export -o 文件.json',
    }),
    'server-restore': ({ address }: At) => ({
      message: `数据在服务器上：${address}。这里放不回备份，什么都没有改。`,
      fix: '请管服务器的同事用 pg_restore 放回；刚才那一步想收回：teamctl undo',
    }),
  },
};
