/** Where the development manifest at the top of the project says everything is served from. */
export const DEVELOPMENT_ORIGIN = 'https://localhost:3000';

const DEVELOPMENT_NAME = 'Partner Ledger (development)';
const DEPLOYED_NAME = 'Partner Ledger';
/** Excel tells add-ins apart by it: one for development, one for all deployed copies. */
const DEPLOYED_ID = 'c1d8e2b4-7f36-4a90-b5c3-2e9f60a7d418';

/** The origin that `--env origin=...` asks for, without a path or a slash at its end. */
export function checkedOrigin(origin: string): string {
  let url: URL;
  try {
    url = new URL(origin);
  } catch {
    throw new Error(
      `--env origin=${origin}: give the address that serves dist/excel, e.g. https://addins.example.com`,
    );
  }
  if (url.protocol !== 'https:')
    throw new Error(`--env origin=${origin}: Office add-ins are served over https only.`);
  return `${url.origin}${url.pathname.replace(/\/+$/, '')}`;
}

/** The manifest for an origin, from the development manifest; for another origin it has its own name and id. */
export function manifestFor(development: string, origin: string): string {
  if (origin === DEVELOPMENT_ORIGIN) return development;
  const host = new URL(origin).origin;
  return development
    .replace(/<!--[\s\S]*?-->\s*/, '')
    .replace(/<Id>[^<]*<\/Id>/, `<Id>${DEPLOYED_ID}</Id>`)
    .replace(DEVELOPMENT_NAME, DEPLOYED_NAME)
    .replace(`<AppDomain>${DEVELOPMENT_ORIGIN}</AppDomain>`, `<AppDomain>${host}</AppDomain>`)
    .split(DEVELOPMENT_ORIGIN)
    .join(origin);
}
