/**
 * `describe` where the machine has what the tests need. Without it they are skipped with a warning on a developer's machine,
 * and fail on CI, which installs it: nothing passes there because it was not run.
 */
export function describeWith(present: boolean, absence: string): jest.Describe {
  if (present) return describe;
  if (process.env['CI']) throw new Error(absence);
  // LibreOffice, Poppler and xmllint are no npm packages: a word can be changed, and the tests of it run, without installing them.
  console.warn(absence);
  return describe.skip;
}
