/** What this add-in uses of the custom functions runtime; @types/office-js does not describe it. */
declare namespace CustomFunctions {
  enum ErrorCode {
    invalidValue = '#VALUE!',
    notAvailable = '#N/A',
  }
  class Error {
    constructor(code: ErrorCode, message?: string);
    readonly code: ErrorCode;
    readonly message: string;
  }
  function associate(id: string, implementation: (...args: never[]) => unknown): void;
}
