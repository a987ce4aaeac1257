/** An edit that cannot be planned or made as things stand; the message is a sentence for the advisor. Nothing was changed. */
export class EditProblem extends Error {
  override readonly name = 'EditProblem';
}
