/** Something that the lecture decks teach, and where the course does. */
export interface Topic {
  /** The decks it comes from. */
  readonly decks: readonly ('S0' | 'S1' | 'S2' | 'S3' | 'S4')[];
  readonly topic: string;
  /** The ids of the cells of this lesson that teach it. */
  readonly cells: readonly string[];
}
