"""libical, the C library inside many calendars: reads files, and holds them against the rules of their METHOD."""

import gi

gi.require_version("ICalGLib", "3.0")
from gi.repository import ICalGLib  # noqa: E402

from sight import judge, seen  # noqa: E402

VEVENT = ICalGLib.ComponentKind.VEVENT_COMPONENT
UTC = ICalGLib.Timezone.get_utc_timezone()


def read(source):
    calendar = ICalGLib.Component.new_from_string(source.decode("utf-8"))
    ICalGLib.restriction_check(calendar)
    # What it finds wrong it writes into the calendar.
    lines = calendar.as_ical_string().replace("\r\n ", "").split("\r\n")
    complaints = [line for line in lines if line.startswith("X-LIC-ERROR")]
    return [sight_of(event) for event in events_in(calendar)], complaints


def events_in(calendar):
    event = calendar.get_first_component(VEVENT)
    while event is not None:
        yield event
        event = calendar.get_next_component(VEVENT)


def sight_of(event):
    start = event.get_dtstart()
    return seen(
        event.get_uid(),
        clock(start),
        zone_of(event),
        clock(start.convert_to_zone(UTC)),
        event.get_summary(),
        event.get_status().value_nick.upper(),
        event.get_sequence(),
    )


def zone_of(event):
    start = event.get_first_property(ICalGLib.PropertyKind.DTSTART_PROPERTY)
    named = start.get_first_parameter(ICalGLib.ParameterKind.TZID_PARAMETER)
    return named.get_tzid() if named else "UTC"


def clock(time):
    parts = time.get_year(), time.get_month(), time.get_day(), time.get_hour(), time.get_minute()
    return "%04d-%02d-%02dT%02d:%02d" % parts


judge(read)
