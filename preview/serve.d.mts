import type { Server } from 'node:http';

export declare function serve(port: number, folder?: string): Promise<Server>;
export declare function addressOf(server: Server): string;
