/**
 * `describe` where the machine has what the tests need. Without it they are skipped with a warning on a developer's machine,
 * and fail on CI, which installs it: nothing passes there because it was not run.
 */
export function describeWith(present: boolean, absence: string): jest.Describe {
  if (present) return describe;
  if (process.env['CI']) throw new Error(absence);
  console.warn(absence);
  // A developer's machine alone comes here: LibreOffice, Poppler and xmllint are programs that npm cannot install. CI has them and runs these tests always.
  return describe.skip;
}
