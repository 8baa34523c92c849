"""python3-icalendar, which khal and Plone read with."""

from datetime import timezone

from icalendar import Calendar

from sight import judge, minute, seen


def read(source):
    calendar = Calendar.from_ical(source)
    complaints = ["%s: %s" % error for part in calendar.walk() for error in part.errors]
    return [sight_of(event) for event in calendar.walk("VEVENT")], complaints


def sight_of(event):
    start = event["DTSTART"]
    return seen(
        event["UID"],
        minute(start.dt),
        start.params.get("TZID", "UTC"),
        minute(start.dt.astimezone(timezone.utc)),
        event["SUMMARY"],
        event["STATUS"],
        int(event["SEQUENCE"]),
    )


judge(read)
