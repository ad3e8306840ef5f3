import type { OldCopy } from '../app/open/playbooks.ts';
import { playbookWords } from '../i18n/areas/playbook.ts';
import type { Locale } from '../i18n/locale.ts';
import { placeText } from './place-text.ts';
import { problemSentence } from './playbook.ts';

/** One line for somebody who wants to hold a meeting now: what it runs on, why, and how to mend it. */
export function oldPlaybookLine({ playbook, fault }: OldCopy, locale: Locale): string {
  const { oldCopy } = playbookWords(locale);
  const { message, fix } = problemSentence({ code: fault.code, data: { ...fault.data, others: 0 } }, locale);
  const where = fault.place === undefined ? '' : placeText(fault.place);
  return oldCopy(
    where,
    message,
    fault.code === 'playbook-moved' || fault.code === 'playbook-not-here' ? (fix ?? '') : null,
    playbook,
  );
}
