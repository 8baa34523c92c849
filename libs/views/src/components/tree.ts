import { type DefaultTreeAdapterMap, parseFragment } from 'parse5';

type Node = DefaultTreeAdapterMap['childNode'];
type Parent = DefaultTreeAdapterMap['parentNode'];

/** Elements that stand within a line of text, where white space beside them is a space that is seen and read out. */
const INLINE = new Set(['a', 'span', 'strong', 'button', 'label', '#text']);

/**
 * HTML as lines that are equal when two pieces mean the same to a browser and a screen reader: the order of attributes and classes
 * and the white space of layout are left out, spaces between words are kept.
 */
export function linesOf(html: string): string[] {
  return linesWithin(parseFragment(html), '');
}

function linesWithin(parent: Parent, indent: string): string[] {
  const seen = parent.childNodes.filter(({ nodeName }) => nodeName !== '#comment');
  return seen.flatMap((node, index) => {
    if ('value' in node) {
      const beside = [seen[index - 1], seen[index + 1]].map((one) => isInline(one) || isHiddenText(parent));
      return textLine(node.value, indent, beside);
    }
    if (!('tagName' in node)) return [];
    const attributes = node.attrs.map(({ name, value }) => `${name}=${tidy(name, value)}`).sort();
    return [`${indent}${[node.tagName, ...attributes].join(' ')}`, ...linesWithin(node, `${indent} `)];
  });
}

const isInline = (node: Node | undefined): boolean => node !== undefined && INLINE.has(node.nodeName);

const isHiddenText = (parent: Parent): boolean =>
  'attrs' in parent && parent.attrs.some(({ value }) => value === 'nhsuk-u-visually-hidden');

/** White space counts at an end of a text only where something inline stands beside it, or the text is for screen readers. */
function textLine(value: string, indent: string, [before, after]: boolean[]): string[] {
  const text = value.replace(/\s+/g, ' ');
  const kept = before ? text : text.trimStart();
  const line = after ? kept : kept.trimEnd();
  return line === '' || (line === ' ' && !(before && after)) ? [] : [`${indent}"${line}"`];
}

const tidy = (name: string, value: string): string =>
  name === 'class' ? value.trim().split(/\s+/).sort().join(' ') : value;
