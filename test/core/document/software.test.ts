import { SOFTWARE_VERSION } from '../../../core/document/software';
import packageJson from '../../../package.json';

test('a document names the version that is published', () => {
  expect(SOFTWARE_VERSION).toBe(packageJson.version);
});
