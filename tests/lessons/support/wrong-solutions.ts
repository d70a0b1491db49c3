/** Code that stands in the place of a solution, and a part of the hint that it gets. */
export interface Mistake {
  readonly code: string;
  readonly hint: string;
}

/** Typical mistakes in the exercises of a lesson. */
export interface WrongSolutions {
  /** By the id of the exercise's cell: at least three. */
  readonly exercises: Readonly<Record<string, readonly Mistake[]>>;
  /** Code in the place of cells that the checks need but that take long: by the cell's id. */
  readonly standIns?: Readonly<Record<string, string>>;
}
