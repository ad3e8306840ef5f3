import { isThisMachine } from './address.ts';
import type { Message, Opened, Outcome } from './message.ts';

/** Temporarily not: 421, 450, 451, 452. */
const isLater = (code: number) => code >= 400 && code < 500;

interface MailError extends Error {
  code?: string;
  responseCode?: number;
  response?: string;
}

/**
 * What a failure means: whoever answered with a number has said no, and before the last line of the text was handed over
 * nobody can have said yes. (nodemailer calls every broken line a broken connection, whenever it breaks.)
 */
export function outcomeOfMailError(
  { code = 'ECONNECTION', responseCode, response = '' }: MailError,
  isWhole: boolean,
): Outcome {
  if (responseCode !== undefined)
    return isLater(responseCode)
      ? { kind: 'unsent', code: `SMTP ${responseCode}` }
      : { kind: 'refused', code: `SMTP ${responseCode}`, said: response.replace(/^\d{3}[ -]/, '') };
  if (code === 'EAUTH') return { kind: 'refused', code, said: response };
  return isWhole ? { kind: 'unknown', code } : { kind: 'unsent', code };
}

/** Sends a mail over a server of the user's own. @param key becomes the id of the mail, the same for every try */
export async function mail(opened: Opened, message: Message, key: string, timeoutMs: number): Promise<Outcome> {
  const { createTransport } = (await import('nodemailer')).default;
  const url = new URL(opened.address);
  const user = decodeURIComponent(url.username);
  const transport = createTransport({
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: Number(url.port) || (url.protocol === 'smtps:' ? 465 : 587),
    secure: url.protocol === 'smtps:',
    // A password never goes over an open line, unless the server is this very machine.
    requireTLS: url.protocol === 'smtp:' && !isThisMachine(url),
    ...(opened.secret === '' ? {} : { auth: { user, pass: opened.secret } }),
    connectionTimeout: timeoutMs,
    greetingTimeout: timeoutMs,
    socketTimeout: timeoutMs,
  });
  let isWhole = false;
  // Its end comes when all of it was fetched, which the line does once the server has asked for it; written it is before.
  transport.use('stream', ({ message: prepared }, done) => {
    const open = prepared.createReadStream.bind(prepared);
    prepared.createReadStream = (options) =>
      open(options).on('end', () => {
        isWhole = true;
      });
    done();
  });
  const from = user.includes('@') ? user : `${user || 'teamctl'}@${url.hostname}`;
  try {
    await transport.sendMail({
      from,
      to: [...opened.to],
      subject: message.title,
      text: message.text,
      ...(message.html === undefined ? {} : { html: message.html }),
      messageId: `<${key}@teamctl.local>`,
      disableFileAccess: true,
      disableUrlAccess: true,
    });
    return { kind: 'sent' };
  } catch (error) {
    return outcomeOfMailError(error as MailError, isWhole);
  } finally {
    transport.close();
  }
}
