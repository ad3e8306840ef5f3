/** One message as it is sent; longer ones are several of these. */
export interface Message {
  /** The subject of a mail, what a notification shows. */
  title: string;
  text: string;
  /** For mail. */
  html?: string;
}

/** A channel with what lets one write to it. */
export interface Opened {
  address: string;
  /** The key to sign with, or the password; empty: none. */
  secret: string;
  /** Mail: who gets it. */
  to: readonly string[];
}

/** What is known once a message has been tried. Only `unsent` and `limited` may be repeated without asking anybody. */
export type Outcome =
  | { kind: 'sent' }
  /** Surely not accepted, and it will not be as it is. */
  | { kind: 'refused'; code: string; said: string }
  /** Surely not accepted: too many. */
  | { kind: 'limited'; code: string; waitMs: number }
  /** Surely not accepted: the line. */
  | { kind: 'unsent'; code: string }
  /** All of it was handed over, and nobody has said what became of it. */
  | { kind: 'unknown'; code: string };
