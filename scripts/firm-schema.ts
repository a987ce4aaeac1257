import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { format } from 'prettier';
import { firmJsonSchema } from '../core/firm/json-schema';

export const SCHEMA_FILE = 'docs/firm.schema.json';

/** `npx tsx scripts/firm-schema.ts`: writes the schema that editors use for firm.json. */
if (path.basename(process.argv[1] ?? '') === 'firm-schema.ts')
  void format(JSON.stringify(firmJsonSchema()), { parser: 'json', printWidth: 110 }).then((text) =>
    writeFileSync(SCHEMA_FILE, text),
  );
