// Fits the rates of volunteered signs and of asked answers, and writes them where the playbook ships them. `npm run fit`
import { writeFileSync } from 'node:fs';
import { LEVELS } from '../domain/diagnosis/levels.ts';
import { readAccounts } from './accounts.ts';
import { readModel } from './base-model.ts';
import { fitAsked, PSEUDO_ANSWERS } from './fit-asked.ts';
import { fitReports, PSEUDO_REPORTS } from './fit-reports.ts';
import { readInterviews } from './interviews.ts';

const model = readModel();
const accounts = readAccounts();
const row = (rates: Readonly<Record<string, number>>) =>
  `{${Object.entries(rates)
    .map(([stage, rate]) => `${stage}: ${rate.toFixed(5)}`)
    .join(', ')}}`;
const lines = fitReports(model, accounts).map(
  ({ sign, yes, no }) => `  - {sign: ${sign}, yes: ${row(yes)}, no: ${row(no)}}`,
);

writeFileSync(
  'playbooks/telesales/calibration.yaml',
  `# yaml-language-server: $schema=../schema/playbook.schema.json
# 经理不经人问、自己说出来的迹象，在各阶段有多常被说起。这张表由 npm run fit 生成，不要手改。
# 做法：${accounts.length} 份带标注的团队描述（每份两位读者），以 signs.yaml 的判断为先验，先验相当于每阶段 ${PSEUDO_REPORTS} 条想象的说法。
# 描述是写出来的，不是观察来的：有了自己确认过的阶段（teamctl stage confirm）再校准，比它更可信。
reports:
${lines.join('\n')}
`,
);
console.log(`playbooks/telesales/calibration.yaml: ${lines.length} signs from ${accounts.length} accounts`);

const interviews = readInterviews();
const fitted = fitAsked(model, interviews);
const percents = (rates: Readonly<Record<string, number>>) =>
  `{${Object.entries(rates)
    .map(([stage, rate]) => `${stage}: ${rate.toFixed(4)}`)
    .join(', ')}}`;
const answers = (fitted.asked ?? []).map(
  ({ sign, ...levels }) =>
    `  - sign: ${sign}\n${LEVELS.map((level) => `    ${level}: ${percents(levels[level])}`).join('\n')}`,
);
writeFileSync(
  'playbooks/telesales/answers.yaml',
  `# yaml-language-server: $schema=../schema/playbook.schema.json
# 问到一个迹象时，各阶段的经理怎么答：五档（no 含 never，yes 含 always）各占多少。由 npm run fit 生成，不要手改。
# 做法：${interviews.length} 份访谈（${new Set(interviews.map((each) => each.id)).size} 份团队描述，各有两位读者答全部问题），以 signs.yaml 的判断为先验，先验相当于每阶段 ${PSEUDO_ANSWERS} 个想象的回答。
# 描述和访谈都是语言模型写出来的，不是观察来的。自己的手册改了哪个迹象的 probability，那个迹象就不再用这张表。
asked:
${answers.join('\n')}
`,
);
const { slope = 0, cuts = [] } = fitted.model.asked ?? {};
console.log(`playbooks/telesales/answers.yaml: ${answers.length} signs from ${interviews.length} interviews`);
console.log(
  `model.yaml should say: slope: ${slope.toFixed(2)}, cuts: [${cuts.map((cut) => cut.toFixed(2)).join(', ')}]`,
);
