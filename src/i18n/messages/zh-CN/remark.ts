export const remark = {
  help: {
    remark: '你说过的话：每句 note 都留着，只有你看得到',
    list: '列出留着的话',
    show: '看一句，连同当时认出了什么',
    forget: '删掉一句；已经记下的迹象不动',
    member: '只看说到这位成员的',
    id: '那句话的编号（remark list 里有）',
  },
  title: '你说过的话',
  columns: { id: '编号', on: '日期', people: '说的是', text: '那句话' },
  team: '团队',
  none: '还没有留下过话。说一句试试：teamctl note "今天大家劲头很足"',
  private: (days: number) => `只有你看得到，过了 ${days} 天就删。`,
  read: '当时认出的',
  taken: '记下了',
  left: '没记',
  forgotten: (id: number) => `第 ${id} 句删掉了。`,
  errors: {
    'remark-missing': ({ id }: { id: number }) => ({
      message: `没有编号 ${id} 的话。`,
      fix: '看看有哪些：teamctl remark list',
    }),
  },
};
