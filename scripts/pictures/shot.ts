/** A picture, and the text that is in it, read where the picture was taken. */
export interface Shot {
  readonly picture: Uint8Array;
  readonly text: string;
}
