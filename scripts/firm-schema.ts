import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { firmJsonSchema } from '../core/firm/json-schema';

export const SCHEMA_FILE = 'docs/firm.schema.json';

/** `npm run firm-schema`: writes the schema that editors use for firm.json. */
if (path.basename(process.argv[1] ?? '') === 'firm-schema.ts')
  writeFileSync(SCHEMA_FILE, JSON.stringify(firmJsonSchema(), null, 2));
