/*
 * Words of a command line by the rules of four shells, as far as examples need them. Whatever a shell would read in
 * another way than as it is printed (a variable, a pattern, a pipe) is an error: examples must not hold it.
 */

class NotPlain extends Error {}

interface Rules {
  /** Opens and closes a quote that keeps blanks. */
  quote: RegExp;
  /** Means something outside quotes. */
  special: RegExp;
  /** Means something at the start of a word. */
  specialStart: RegExp;
  /** Means something inside quotes, too. */
  specialInQuotes: RegExp;
}

const posix: Rules = {
  quote: /"/,
  special: /[|&;<>()$`\\'*?[\]{}!#^]/,
  specialStart: /[~=%]/,
  specialInQuotes: /[$`\\!]/,
};

export const shellRules: Readonly<Record<string, Rules>> = {
  bash: posix,
  zsh: posix,
  // `%NAME%` and `^` mean something; so does `!` where delayed expansion is on. The program itself reads the quotes.
  cmd: { quote: /"/, special: /[|&<>^%!()*?']/, specialStart: /@/, specialInQuotes: /[%!\\]/ },
  // Curly quotes are quotes there; a comma makes a list, `@` at the start splats, `$` and a backtick mean something always.
  powershell: {
    quote: /["“”„]/,
    special: /[|&;<>(){}$`,'‘’‚‛#*?[\]]/,
    specialStart: /[@%]/,
    specialInQuotes: /[$`“”„]/,
  },
};

/** @throws NotPlain when this shell would make something else of the line than what is printed */
export function splitBy(rules: Rules, line: string): string[] {
  const words: string[] = [];
  let word: string | null = null;
  let isQuoted = false;
  for (const char of line) {
    const isOpening = rules.quote.test(char);
    if (isQuoted) {
      if (char === '"') isQuoted = false;
      else if (rules.specialInQuotes.test(char)) throw new NotPlain(`${char} in quotes: ${line}`);
      else word += char;
    } else if (isOpening) {
      if (char !== '"') throw new NotPlain(`${char}: ${line}`);
      isQuoted = true;
      word ??= '';
    } else if (/\s/.test(char)) {
      if (word !== null) words.push(word);
      word = null;
    } else {
      if (rules.special.test(char) || (word === null && rules.specialStart.test(char)))
        throw new NotPlain(`${char}: ${line}`);
      word = (word ?? '') + char;
    }
  }
  if (isQuoted) throw new NotPlain(`an open quote: ${line}`);
  return word === null ? words : [...words, word];
}
