/** A place in a cell: both count from one. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** A cell that is not TypeScript, with the place where reading stopped. */
export interface CellSyntaxError extends SyntaxError {
  readonly position: Position;
}

export function cellSyntaxError(message: string, position: Position): CellSyntaxError {
  return Object.assign(new SyntaxError(message), { position });
}
