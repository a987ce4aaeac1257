/**
 * `describe` where the machine has what the tests need: LibreOffice, Poppler or xmllint, programs that npm cannot install. On CI, which installs
 * them, their absence is a failure, so nothing passes there because it was not run. On a developer's machine without them the
 * tests that need them are skipped, with a warning that names the program: everything else must be usable after `npm ci` alone.
 */
export function describeWith(present: boolean, absence: string): jest.Describe {
  if (present) return describe;
  if (process.env['CI']) throw new Error(absence);
  console.warn(absence);
  return describe.skip;
}
