import type { Report } from '../present/document.ts';

export interface RenderOptions {
  /** Terminal columns; 0 when unknown. */
  columns: number;
  colorLevel: 0 | 1 | 2 | 3;
  /** For terminals that draw ambiguous characters two columns wide: ASCII in their place. */
  plain?: boolean;
  /** BCP 47 tag of the text, for media that say so. */
  language: string;
  /** UTC time stamp for media that need one, ISO. */
  stamp: string;
}

/** Whole, or in pieces: a text that is longer than memory should hold. Asked anew, they come anew. */
export type Content = string | Uint8Array | AsyncIterable<string>;

export type Renderer = (report: Report, options: RenderOptions) => Content | Promise<Content>;
