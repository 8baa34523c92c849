import { conflict, DomainError } from '#kernel';

export const ONLY_ASKER_TAKES =
  'Whoever asked can take it to a clinic, and those who look after the space. Nothing was changed.';

export const LET_ANOTHER_TAKE_IT =
  'A case carries the name of who brings it. You asked without yours: let those who look after the space bring it.';

export function onItsWay(): DomainError {
  return conflict('on-its-way', 'This is on its way to a clinic already. Nothing was changed.');
}
