declare module 'xlsx-populate' {
  interface PopulatedWorkbook {
    outputAsync(): Promise<Uint8Array>;
  }
  const XlsxPopulate: { fromDataAsync(bytes: Uint8Array): Promise<PopulatedWorkbook> };
  export default XlsxPopulate;
}
