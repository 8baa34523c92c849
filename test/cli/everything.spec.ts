import { JSON_COLUMNS } from '#reporting';
import { TABLES } from '../../apps/cli/src/everything.js';
import { Database } from '../../libs/database/src/database.js';
import { openHouse, type House } from '../support/house.js';

/** What stays in the house, and why. */
const LEFT_OUT: Readonly<Record<string, string>> = {
  ...{ api_token: 'a key', calendar_feed: 'a key', conference_door: 'keys at doors', sign_in: 'a key' },
  ...{ sign_in_link: 'a key', speaker_slot: 'keys, and addresses of people who have no account' },
  ...{
    outgoing_mail: 'letters',
    digest_standing: 'letters',
    offer_told: 'letters',
    reminder_told: 'letters',
  },
  ...{ calendar_event: 'made anew', calendar_invitation: 'letters', kept_answer: 'for a day' },
  ...{
    conference_file: 'for an hour',
    waiting_file: 'for an hour',
    study_day_need: 'of nobody else’s concern',
  },
  ...{ attachment: 'goes with what it belongs to', attachment_page: 'goes with what it belongs to' },
  ...{ case_text: 'what cases say', case_word: 'what is said about cases' },
  ...{ case_answer: 'not agreed on yet', clinic_wish: 'waits for a moderator' },
  ...{ live_room: 'how a room stood', live_vote: 'who voted for what' },
  ...{ live_stay: 'stands in the evidence', live_line: 'what was said among those who were there' },
  live_caption: 'for as long as a room is open',
  ...{ talk_move_told: 'letters', talk_promotion_told: 'letters', talk_question_vote: 'who voted for what' },
  ...{ session_audience: 'stands in the session', column_mapping: 'of files, and not of people' },
  ...{ media_room: 'of the moment', media_seat: 'of the moment', media_session: 'of the moment' },
  anonymous_author: 'who asked not to be named',
  ...{ post_report: 'who reported what', post_version: 'taken back by its writer' },
  held_post: 'not said yet',
  post_mention: 'stands in what was written',
  ...{ post_draft: 'not said yet', thread_stance: 'who read what', read_ahead: 'who read what' },
  post_letter: 'who is told of what',
  register: 'says only when a session’s register last changed',
};

describe('what everything is', () => {
  let house: House;

  beforeAll(async () => {
    house = await openHouse('sqlite');
  });

  afterAll(() => house.close());

  it('is every table but those that are left out by name', () => {
    const all = house.get(Database).source.entityMetadatas.map(({ tableName }) => tableName);
    const given = TABLES.map(({ table }) => table);

    expect([...given, ...Object.keys(LEFT_OUT)].sort()).toEqual([...all].sort());
  });

  it('is read by programs down to the last list', () => {
    const given = new Set(TABLES.map(({ table }) => table));
    const lists = house
      .get(Database)
      .source.entityMetadatas.filter(({ tableName }) => given.has(tableName))
      .flatMap(({ columns }) => columns.filter(({ type, transformer }) => type === 'text' && transformer))
      .map(({ databaseName }) => databaseName);

    expect([...JSON_COLUMNS].sort()).toEqual([...new Set(lists)].sort());
  });
});
