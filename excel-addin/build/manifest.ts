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

/** What whoever deploys it says of themselves, from `--env` values of the build. */
export interface Publisher {
  /** `--env provider="Example Wealth LLC"`: who offers it. */
  readonly provider?: string | undefined;
  /** `--env support=help@example.com`: an e-mail address or an https page where people get an answer. */
  readonly support?: string | undefined;
  /** `--env version=1.2.0.0`: Excel takes a new manifest only with a higher one; from 1.0. */
  readonly version?: string | undefined;
}

/** Checks what was given; throws a sentence that names the value. */
export function checkedPublisher({ provider, support, version }: Publisher): Publisher {
  if (support !== undefined && !/^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+$|^https:\/\/[^\s<>"]+$/.test(support))
    throw new Error(`--env support=${support}: give an e-mail address or an https page.`);
  if (version !== undefined && !/^[1-9]\d{0,4}(\.\d{1,5}){1,3}$/.test(version))
    throw new Error(`--env version=${version}: give numbers from 1.0 on, e.g. 1.2.0.0.`);
  if (provider !== undefined && (provider.trim() === '' || provider.length > 125))
    throw new Error(`--env provider=${provider}: give a name of at most 125 characters.`);
  return { provider, support, version };
}

/** The manifest for an origin, from the development manifest; for another origin it has its own name and id. */
export function manifestFor(development: string, origin: string, publisher: Publisher = {}): string {
  if (origin === DEVELOPMENT_ORIGIN) return development;
  const host = new URL(origin).origin;
  const { provider, version } = publisher;
  return development
    .replace(/(<ProviderName>)[^<]*/, (whole, tag: string) =>
      provider === undefined ? whole : `${tag}${escapeXml(provider)}`,
    )
    .replace(/(<Version>)[^<]*/, (whole, tag: string) => (version === undefined ? whole : `${tag}${version}`))
    .replace(/<!--[\s\S]*?-->\s*/, '')
    .replace(/<Id>[^<]*<\/Id>/, `<Id>${DEPLOYED_ID}</Id>`)
    .replace(DEVELOPMENT_NAME, DEPLOYED_NAME)
    .replace(`<AppDomain>${DEVELOPMENT_ORIGIN}</AppDomain>`, `<AppDomain>${host}</AppDomain>`)
    .split(DEVELOPMENT_ORIGIN)
    .join(origin);
}

function escapeXml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
