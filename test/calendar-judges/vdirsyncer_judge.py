"""vdirsyncer brings a feed into a folder, a file an event, as people do for khal; into the same folder again it refreshes."""

import pathlib
import subprocess
import sys

from icalendar import Calendar
from vdirsyncer.vobject import Item

from sight import minute, seen, tell

SETTINGS = """[general]
status_path = "{home}/status"
[pair training]
a = "feed"
b = "folder"
collections = null
[storage feed]
type = "http"
url = "{url}"
[storage folder]
type = "filesystem"
path = "{home}/events"
fileext = ".ics"
"""


def main():
    url, home = sys.argv[1], pathlib.Path(sys.argv[2])
    settings = home / "vdirsyncer"
    settings.write_text(SETTINGS.format(url=url, home=home))
    (home / "events").mkdir(exist_ok=True)
    # It wants to be shown a pair once, before the first sync.
    for command in (["sync"],) if (home / "status").exists() else (["discover"], ["sync"]):
        subprocess.run(
            ["vdirsyncer", "--verbosity", "WARNING", "--config", settings, *command],
            check=True,
            stdout=sys.stderr,
        )
    tell([sight_of(Item(path.read_text())) for path in (home / "events").glob("*.ics")])


def sight_of(item):
    event = Calendar.from_ical(item.raw).walk("VEVENT")[0]
    start = event["DTSTART"]
    return seen(
        item.uid,
        minute(start.dt),
        start.params.get("TZID", "UTC"),
        None,
        event["SUMMARY"],
        event["STATUS"],
        int(event["SEQUENCE"]),
    )


main()
