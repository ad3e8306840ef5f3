export const demo = {
  help: '拿一支编出来的团队跑一遍，不碰你的数据',
  intro: (team: string) => `${team}是一支编出来的保险电销队，刚到第三个月。下面每一条命令，你自己的团队也能用。`,
  next: '换成自己的团队：teamctl init',
};
