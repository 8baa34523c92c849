"""Which two events of a schedule.xml are in one room, or have one speaker, at once: every two compared, plainly."""
import json
import sys
import xml.etree.ElementTree as Xml
from datetime import datetime, timedelta, timezone
from itertools import combinations


def span(event):
    start = datetime.fromisoformat(event.findtext("date")).astimezone(timezone.utc)
    hours, minutes = event.findtext("duration").split(":")
    return start, start + timedelta(hours=int(hours), minutes=int(minutes))


def place(room):
    return " ".join(room.get("name").split())


def speakers(event):
    return {person.get("guid") or person.text for person in event.iter("person")}


events = [
    (event.get("guid"), span(event), place(room), speakers(event))
    for room in Xml.parse(sys.argv[1]).getroot().iter("room")
    for event in room.findall("event")
]
found = {"room": [], "speaker": []}
for (one, (start, end), room, people), (other, (begins, ends), there, others) in combinations(events, 2):
    if start < ends and begins < end:
        pair = sorted([one, other])
        if room == there:
            found["room"].append(pair)
        found["speaker"] += [pair for _ in people & others]
print(json.dumps({kind: sorted(pairs) for kind, pairs in found.items()}))
