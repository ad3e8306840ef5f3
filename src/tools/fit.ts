// Fits the rates of volunteered signs and writes them where the playbook ships them. `npm run fit`
import { writeFileSync } from 'node:fs';
import { readAccounts } from './accounts.ts';
import { readModel } from './base-model.ts';
import { fitReports, PSEUDO_REPORTS } from './fit-reports.ts';

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
