/** Where Office.js comes from: Microsoft wants it loaded from there, never from a copy. */
const SCRIPT_HOST = 'https://appsforoffice.microsoft.com';

/** Pages of Office, SharePoint and Teams that show the pane in a frame of Excel on the web. */
const OFFICE_HOSTS = [
  'https://*.officeapps.live.com',
  'https://*.office.com',
  'https://*.office365.com',
  'https://*.microsoft365.com',
  'https://*.cloud.microsoft',
  'https://*.sharepoint.com',
  'https://*.live.com',
  'https://teams.microsoft.com',
  'https://*.teams.microsoft.com',
];

/**
 * What the page may load and where it may send: nothing but itself and Office.js. It stands in the page too, so that it
 * holds wherever the files are served from. Style elements are allowed: the pane and Office.js put theirs into the page.
 */
export const PAGE_POLICY = [
  "default-src 'none'",
  `script-src 'self' ${SCRIPT_HOST}`,
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** The same with what only a header can say: who may show the page in a frame. Without it the pane stays blank. */
const POLICY = `${PAGE_POLICY}; frame-ancestors 'self' ${OFFICE_HOSTS.join(' ')}`;

const EVERYWHERE: Headers = {
  'Content-Security-Policy': POLICY,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cache-Control': 'no-cache',
};

/** Excel on the web fetches these from pages of its own. */
const FOR_EXCEL = ['functions.json', 'functions.js'];
const READABLE: Headers = { 'Access-Control-Allow-Origin': '*' };

type Headers = Readonly<Record<string, string>>;

/** The headers of a file of dist/excel, e.g. `/functions.json`. */
export function headersOf(file: string): Headers {
  return FOR_EXCEL.includes(file.replace(/^\//, '')) ? { ...EVERYWHERE, ...READABLE } : EVERYWHERE;
}

/** The same headers as the configuration of the usual static hosts, by file name; `path` is that of the origin. */
export function headerFiles(path: string): Readonly<Record<string, string>> {
  return { _headers: hostedHeaders(path), 'web.config': iisHeaders(), 'nginx.conf': nginxHeaders(path) };
}

/** For Cloudflare Pages, Netlify and others that read a file `_headers` at the top of the site. */
function hostedHeaders(path: string): string {
  const block = (files: string, headers: Headers): string =>
    [`${path}/${files}`, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`), ''].join(
      '\n',
    );
  return [block('*', EVERYWHERE), ...FOR_EXCEL.map((file) => block(file, READABLE))].join('\n');
}

function nginxHeaders(path: string): string {
  const lines = (headers: Headers): string =>
    Object.entries(headers)
      .map(([name, value]) => `  add_header ${name} "${value}" always;\n`)
      .join('');
  // A location inherits no add_header once it has one of its own.
  return `# Inside the server block of the site that serves these files.
location ${path}/ {
${lines(EVERYWHERE)}}
${FOR_EXCEL.map((file) => `location = ${path}/${file} {\n${lines(headersOf(file))}}\n`).join('')}`;
}

function iisHeaders(): string {
  const add = (headers: Headers): string =>
    Object.entries(headers)
      .map(([name, value]) => `<add name="${name}" value="${value}" />`)
      .join('');
  const section = (headers: Headers): string =>
    `<system.webServer><httpProtocol><customHeaders>${add(headers)}</customHeaders></httpProtocol></system.webServer>`;
  return `<?xml version="1.0" encoding="utf-8"?>
<configuration>
  ${section(EVERYWHERE)}
${FOR_EXCEL.map((file) => `  <location path="${file}">${section(READABLE)}</location>\n`).join('')}</configuration>
`;
}
