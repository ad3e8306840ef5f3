/** A name for a text that says nothing of it. @param digits so many hexadecimal ones; what makes it is loaded when it is asked for */
export const digestOf = (text: string, digits: number): string =>
  process.getBuiltinModule('node:crypto').createHash('sha256').update(text).digest('hex').slice(0, digits);
