import { type Moment, withoutOwnWords } from './desk.ts';

const STAGES = { 'zh-CN': /建立初期|动荡期|稳定期|成熟期/, en: /(Founding|Turbulent|Stable|Mature) stage/i };

/** What the team may see: nothing that the manager noted, judged or heard. */
export function judgeSecrets({ desk, language }: Moment, output: string): void {
  const { diary, tally } = desk;
  const flat = output.replace(/\s*\n\s*┃?\s*/g, language === 'en' ? ' ' : '');
  const marker = diary.markers.find((each) => flat.includes(each));
  tally.check('no-markers-for-team', marker === undefined, () =>
    flat.slice(Math.max(0, flat.indexOf(marker ?? '') - 60), flat.indexOf(marker ?? '') + 60),
  );
  const sign = [...diary.signsNoted].find((title) => withoutOwnWords(desk, flat).includes(title));
  tally.check('no-noted-signs-for-team', sign === undefined, () => `“${sign}” in: ${flat.slice(0, 60)}…`);
}

/** The report for the team: the stage only where the manager says so. */
export function judgeReportText(moment: Moment, output: string): void {
  const { desk, language } = moment;
  judgeSecrets(moment, output);
  const stage = STAGES[language].exec(output);
  desk.tally.check('report-without-stage', stage === null, () =>
    output.slice(Math.max(0, (stage?.index ?? 0) - 60), (stage?.index ?? 0) + 60),
  );
}
