const fetched = globalThis.fetch;

/** No test comes by a calendar file over HTTP that our own lint has not read, whatever the test is about. */
globalThis.fetch = async (...asked: Parameters<typeof fetched>) => {
  const answer = await fetched(...asked);
  const isCalendar = answer.headers.get('content-type')?.startsWith('text/calendar');
  if (isCalendar && answer.status === 200) {
    // Loaded only where it is needed: most tests never see a calendar.
    const { linted } = await import('./linted.js');
    linted(await answer.clone().text());
  }
  return answer;
};
