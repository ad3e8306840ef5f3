/** What went wrong and what would mend it; both in the user's language. */
export interface ErrorSentence {
  message: string;
  fix?: string;
}

/** Error sentences of an area, by code; each takes the error's data. */
// biome-ignore lint/suspicious/noExplicitAny: every code has data of its own shape
export type ErrorSentences = Readonly<Record<string, (data: any) => ErrorSentence>>;
