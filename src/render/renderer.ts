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

export type Renderer = (report: Report, options: RenderOptions) => string | Uint8Array | Promise<string | Uint8Array>;
