"""What every judge prints: one JSON value with the events that it sees and what it complains of."""

import json
import sys


def seen(uid, start, zone, at, summary, status, sequence):
    """start: 2027-01-04T12:30 by the wall clock of zone. at: the same in UTC, by the judge's own reckoning."""
    return {
        "uid": str(uid),
        "start": start,
        "zone": zone,
        "at": at,
        "summary": str(summary),
        "status": str(status or ""),
        "sequence": sequence,
    }


def minute(moment):
    return moment.strftime("%Y-%m-%dT%H:%M")


def judge(read):
    """Has each file of the command line read; read(bytes) answers its events and its complaints."""
    events, complaints = [], []
    for path in sys.argv[1:]:
        with open(path, "rb") as file:
            found, wrong = read(file.read())
        events += found
        complaints += wrong
    tell(events, complaints)


def tell(events, complaints=()):
    events = sorted(events, key=lambda event: (event["start"], event["uid"]))
    print(json.dumps({"events": events, "complaints": list(complaints)}))
