"""Says what a calendar program makes of a calendar, a line for each event, and an hour of summer by the rules the calendar brings."""

import datetime
import sys

import icalendar

sys.stdout.reconfigure(encoding="utf-8")
with open(sys.argv[1], "rb") as file:
    calendar = icalendar.Calendar.from_ical(file.read())
for event in calendar.walk("VEVENT"):
    if event.errors:
        sys.exit(f"{event['UID']}: {event.errors}")
    print(event["UID"], event["SEQUENCE"], event["DTSTAMP"].dt.isoformat(), event["STATUS"], event.start.isoformat(), event.duration,
          event["SUMMARY"])
for zone in calendar.walk("VTIMEZONE"):
    summer = datetime.datetime(2026, 7, 1, 10, 30, tzinfo=zone.to_tz(lookup_tzid=False))
    print(summer.isoformat(), "by the rules of", zone["TZID"])
