import type { Server, ServerOptions } from 'node:https';

export declare function serve(
  port: number,
  certificate: ServerOptions,
  headersOf: (file: string) => Readonly<Record<string, string>>,
  folder?: string,
): Promise<Server>;
