const KEPT = 2000;

/**
 * A place for answers that cost more to work out than to find again and that never change for the same key.
 * No answer at all is not remembered. It forgets all of them once there are too many, so that what it holds
 * stays bounded.
 */
export function remembered<Answer>(): (key: string, workOut: () => Answer) => Answer {
  const answers = new Map<string, Answer>();
  return (key, workOut) => {
    const known = answers.get(key);
    if (known !== undefined) return known;
    const answer = workOut();
    if (answer === undefined) return answer;
    if (answers.size >= KEPT) answers.clear();
    answers.set(key, answer);
    return answer;
  };
}
