import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { addressOf, serve } from '../../preview/serve.mjs';

it('the preview is shown in no page but its own, and its files are taken for what they are called', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'preview-'));
  writeFileSync(path.join(folder, 'index.html'), '<p>Preview</p>');
  const server = await serve(0, folder);
  try {
    const { headers } = await fetch(addressOf(server));
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'self'");
  } finally {
    server.close();
    rmSync(folder, { recursive: true });
  }
});
