/** A tab as a formula names it, before its `!`: quotes are right around any name, and needed around `Review 2026-10`. */
export function quotedTab(name: string): string {
  return `'${name.replace(/'/g, "''")}'`;
}
