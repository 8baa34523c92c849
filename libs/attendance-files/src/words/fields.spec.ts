import { fieldOf, isOriginalNameHeading } from './fields.js';

describe('fieldOf', () => {
  it.each([
    ['  FULL\u00a0Name ', 'name'],
    ['User Name (Original Name)', 'name'],
    ['E-Mail-Adresse des Teilnehmers', 'email'],
    ['Zeitpunkt des Beitritts', 'joined'],
    ['Zeitpunkt des Verlassens', 'left'],
    ['Dauer (Minuten)', 'duration'],
    ['Duración de la reunión', 'duration'],
    ['Título de la reunión', 'meetingTitle'],
    ['Hora de inicio de la reunión', undefined],
    ['Heure d’arrivée', 'joined'],
    ['Última salida', 'left'],
    ['ID del participante (UPN)', 'upn'],
    ['参加時刻', 'joined'],
    ['退出時刻', 'left'],
    ['所要時間（分）', 'duration'],
    ['参加者数', undefined],
    ['用户电子邮件', 'email'],
    ['Czas dołączenia', 'joined'],
    ['Första anslutning', 'joined'],
    ['Senast lämnat', 'left'],
    ['Första deltagelse', 'joined'],
    ['Viimeinen poistuminen', 'left'],
    ['Время присоединения', 'joined'],
    ['Son ayrılma', 'left'],
    ['Talk Time', undefined],
    ['Participants', undefined],
    ['Registration Time', undefined],
    ['', undefined],
  ])('takes "%s" for %s', (heading, field) => {
    expect(fieldOf(heading)).toBe(field);
  });
});

it.each([
  ['Name (Original Name)', true],
  ['名前 (元の名前)', true],
  ['User Name (Original Name)', true],
  ['Name', false],
  ['Participant ID (UPN)', false],
  ['Duration (Minutes)', false],
])('knows whether "%s" is the original name: %s', (heading, isIt) => {
  expect(isOriginalNameHeading(heading)).toBe(isIt);
});
