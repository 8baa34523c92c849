import type { ConferenceRow, TalkRow } from '#conference';
import { safe, type Html } from '#views';

/** What search engines read of a conference, in the words of schema.org. */
export function conferenceData(conference: ConferenceRow, baseUrl: string): Html {
  return written({ ...eventData(conference), url: urlOf(conference, baseUrl) });
}

export function talkData(conference: ConferenceRow, talk: TalkRow, baseUrl: string): Html {
  return written({
    ...eventData(talk),
    url: `${urlOf(conference, baseUrl)}/talks/${talk.slug}`,
    ...(talk.facts.abstract === '' ? {} : { description: talk.facts.abstract }),
    location: { '@type': 'Place', name: talk.room },
    performer: talk.facts.persons.map(({ name }) => ({ '@type': 'Person', name })),
    superEvent: { ...eventData(conference), url: urlOf(conference, baseUrl) },
  });
}

function eventData({ title, startsAt, endsAt }: ConferenceRow | TalkRow) {
  return {
    ...{ '@context': 'https://schema.org', '@type': 'EducationEvent', name: title },
    startDate: new Date(startsAt).toISOString(),
    endDate: new Date(endsAt).toISOString(),
  };
}

function urlOf({ slug }: ConferenceRow, baseUrl: string): string {
  return `${baseUrl}/conferences/${slug}`;
}

/** No word in it can end the element that it stands in. */
function written(data: object): Html {
  return safe(JSON.stringify(data).replace(/[<>&\u2028\u2029]/g, asCode));
}

function asCode(letter: string): string {
  return `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
