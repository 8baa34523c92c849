"""khal lists a folder that vdirsyncer filled, for somebody in London: what a person reads in their calendar."""

import pathlib
import subprocess
import sys

from sight import seen, tell

SETTINGS = """[calendars]
[[training]]
path = {home}/events
[locale]
local_timezone = Europe/London
default_timezone = Europe/London
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
timeformat = %H:%M
datetimeformat = %Y-%m-%dT%H:%M
longdatetimeformat = %Y-%m-%dT%H:%M
[sqlite]
path = {home}/khal.db
"""
FORMAT = "{uid}\t{start-date-long}T{start-time}\t{title}\t{status}"


def main():
    home, first, last = pathlib.Path(sys.argv[1]), sys.argv[2], sys.argv[3]
    settings = home / "khal"
    settings.write_text(SETTINGS.format(home=home))
    command = ["khal", "--config", settings, "list", "--day-format", "", "--format", FORMAT]
    listed = subprocess.run([*command, first, last], check=True, capture_output=True, text=True)
    tell([sight_of(line) for line in listed.stdout.splitlines() if "\t" in line], complaints(listed.stderr))


def complaints(said):
    return [line for line in said.splitlines() if line.strip()]


def sight_of(line):
    uid, start, title, status = (word.strip() for word in line.split("\t"))
    # It shows no SEQUENCE.
    return seen(uid, start, "Europe/London", None, title, status, None)


main()
