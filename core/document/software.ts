/** The version of this software, as in package.json: what a dated record says it was made with. */
export const SOFTWARE_VERSION = '0.1.0';
