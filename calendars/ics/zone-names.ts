import { ianaZone, UTC, type Zone } from './zone';
import { windowsZone } from './windows-zones';

const IS_UTC = /^(utc|gmt|z|zulu|etc\/utc|tzone:\/\/microsoft\/utc)$/i;

/**
 * The zone that a TZID names: a name of the IANA database, also at the end of a longer one ("/vendor/2023/America/New_York"),
 * else a Windows or display name. Null when it names none that is known; then the file's own VTIMEZONE says.
 */
export function zoneOfName(name: string): Zone | null {
  const clean = name.trim().replace(/^"|"$/g, '');
  if (IS_UTC.test(clean)) return UTC;
  // A bare abbreviation ("EST") has an IANA entry without daylight saving, which is hardly meant.
  const iana = /[/]/.test(clean) ? (ianaZone(clean) ?? tailZone(clean)) : null;
  if (iana) return iana;
  const windows = windowsZone(clean);
  if (windows !== null) return ianaZone(windows);
  return null;
}

function tailZone(name: string): Zone | null {
  const parts = name.split('/');
  for (let take = Math.min(3, parts.length - 1); take >= 2; take--) {
    const zone = ianaZone(parts.slice(-take).join('/'));
    if (zone) return zone;
  }
  return null;
}
