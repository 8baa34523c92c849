"""python3-vobject, which Radicale and many scripts read with."""

from datetime import timezone

import vobject

from sight import judge, minute, seen


def read(source):
    calendar = vobject.readOne(source.decode("utf-8"))
    complaints = []
    try:
        calendar.validate(raiseException=True)
    except vobject.base.ValidateError as error:
        complaints.append(str(error))
    return [sight_of(event) for event in calendar.contents.get("vevent", [])], complaints


def sight_of(event):
    start = event.dtstart.value
    return seen(
        event.uid.value,
        minute(start),
        event.dtstart.params.get("X-VOBJ-ORIGINAL-TZID", ["UTC"])[0],
        minute(start.astimezone(timezone.utc)),
        event.summary.value,
        event.status.value,
        int(event.sequence.value),
    )


judge(read)
