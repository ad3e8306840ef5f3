export const calendar = {
  help: {
    calendar: '哪天放假、哪天补班',
    show: '看今年和明年的放假和补班；写年份就看那一年',
    year: '年份，例如 2027',
    import: '放假安排公布了，就把文件收进来',
    file: '公布的文件：{"year": 2027, "days": [{"name": "元旦", "date": "2027-01-01", "isOffDay": true}]}，补班的日子 isOffDay 写 false',
  },
  year: (year: number) => `${year} 年`,
  columns: ['节日', '日子', ''],
  holiday: (name: string) => name,
  span: (from: string, to: string) => (from === to ? from : `${from}到${to}`),
  off: '放假',
  offByLaw: '放假（法定）',
  worked: '补班',
  notAnnounced: (year: number) => `${year} 年的安排还没公布：法律定的这几天照休，前后怎么调休、哪天补班还不知道。`,
  how: (folder: string) =>
    `公布以后：teamctl calendar import 文件.json。自己的文件都在 ${folder}，一年一个，收进来的那年就以它为准。`,
  imported: (year: number, file: string) =>
    `${year} 年的放假安排收好了，在 ${file}。排过课的话，再跑一次 teamctl train replan。`,
};
