import * as z from 'zod/mini';
import { firmSchema } from './schema';

/** docs/firm.schema.json: the shape of firm.json for editors, as JSON Schema (2020-12). */
export function firmJsonSchema(): Readonly<Record<string, unknown>> {
  const { $schema, ...schema } = z.toJSONSchema(firmSchema, { io: 'input' });
  return { $schema, title: 'Settings that a firm gives its advisors (firm.json)', ...schema };
}
