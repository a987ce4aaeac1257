type FileProblemKind = 'empty' | 'huge' | 'encrypted' | 'wrong type' | 'damaged';

/** A file that cannot be read. The message is one sentence that names the file and says what to do. */
export class FileProblem extends Error {
  override readonly name = 'FileProblem';

  constructor(
    readonly kind: FileProblemKind,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
