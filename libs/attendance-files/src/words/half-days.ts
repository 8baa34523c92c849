/** Words for the two halves of the day beside a time, without dots and spaces, in lower case. */
const BEFORE_NOON =
  /^(am|a|vorm|vormittags|fm|fmd|formiddag|dop|de|오전|午前|上午|凌晨|早上|清晨|sa|öö|ص|πμ|ap)$/;
const AFTER_NOON =
  /^(pm|p|nachm|nachmittags|em|eftm|eftermiddag|odp|du|오후|午後|下午|晚上|傍晚|中午|ch|ös|م|μμ|ip)$/;

/** Every such word as it may stand before or behind a time, to cut it out of the text. */
export const HALF_DAY_WORDS =
  /午前|午後|上午|下午|凌晨|早上|清晨|中午|晚上|傍晚|오전|오후|(?<![\p{L}])(?:a\.? ?m\.?|p\.? ?m\.?|vorm\.?|vormittags|nachm\.?|nachmittags|f\.? ?m\.?|e\.? ?m\.?|eftm\.?|formiddag|eftermiddag|dop\.?|odp\.?|de\.|du\.|öö|ös|sa|ch|ap\.?|ip\.?|π\.? ?μ\.?|μ\.? ?μ\.?|ص|م)(?![\p{L}])/iu;

/** Whether the word says before or after noon. */
export function halfDay(word: string): 'before' | 'after' | undefined {
  const bare = word.toLowerCase().replace(/[.\s]/g, '');
  if (AFTER_NOON.test(bare)) return 'after';
  return BEFORE_NOON.test(bare) ? 'before' : undefined;
}
