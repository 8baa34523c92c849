import { momentInWords, whenInWords, type OfferRow } from '#programme';

interface OfferPageFacts {
  readonly offer: OfferRow;
  readonly code: string;
  readonly now: Date;
}

export function offerPage({ offer, code, now }: OfferPageFacts) {
  const { title, timeZone, sessionId } = offer;
  const openUntil = new Date(offer.openUntil);
  const isOpen = offer.answer === null && openUntil > now && offer.sessionStatus === 'published';
  return {
    title: isOpen ? 'A place is free, if you still want it' : closedWords(offer),
    session: title,
    when: whenInWords(new Date(offer.startsAt), new Date(offer.endsAt), timeZone),
    until: `Please answer by ${momentInWords(openUntil, timeZone)}. After that the place goes to the next person.`,
    isOpen,
    base: `/offers/${code}`,
    href: `/sessions/${sessionId}`,
  };
}

function closedWords({ answer, sessionStatus }: OfferRow): string {
  if (answer === 'accepted') return 'You have taken this place';
  if (answer === 'passed') return 'You passed this place on';
  if (sessionStatus === 'cancelled') return 'This session has been cancelled';
  return 'The time to answer is over';
}
