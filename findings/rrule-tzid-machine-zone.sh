#!/usr/bin/env bash
# rrule 2.8.1: a rule with `tzid` gives other instants on machines in other time zones. The same weekly rule at 8:30 in New York,
# asked for in UTC, in New York and in Tokyo, gives three answers; only the first is the instant (13:30 UTC in winter, 12:30 in summer).
# A way around: give wall-clock times as if they were UTC, no `tzid`, and find the instants yourself (Intl knows the offsets).
# Exit status 0 while it is so; 1 when it has changed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund rrule@2.8.1
cat > try.cjs <<'JS'
const { RRule } = require('rrule');
const options = { freq: RRule.WEEKLY, count: 2, dtstart: new Date(Date.UTC(2026, 2, 2, 8, 30)) };
if (process.argv[2] === 'zoned') options.tzid = 'America/New_York';
console.log(new RRule(options).all().map((each) => each.toISOString()).join(' '));
JS
for zone in UTC America/New_York Asia/Tokyo; do
  echo "rrule 2.8.1, machine in $zone: with tzid $(TZ=$zone node try.cjs zoned), without $(TZ=$zone node try.cjs plain)"
done
[ "$(for zone in UTC America/New_York Asia/Tokyo; do TZ=$zone node try.cjs zoned; done | sort -u | wc -l)" -eq 3 ]
[ "$(for zone in UTC America/New_York Asia/Tokyo; do TZ=$zone node try.cjs plain; done | sort -u | wc -l)" -eq 1 ]
