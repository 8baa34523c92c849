import { type DefaultTreeAdapterMap, parseFragment } from 'parse5';

type Node = DefaultTreeAdapterMap['childNode'];

/**
 * HTML as lines that are equal when two pieces mean the same to a browser and a screen reader: the order of attributes and classes
 * and the white space of layout are left out, the spaces inside visually hidden text are kept.
 */
export function linesOf(html: string): string[] {
  return parseFragment(html).childNodes.flatMap((node) => lines(node, 0, false));
}

function lines(node: Node, depth: number, keepSpace: boolean): string[] {
  if (node.nodeName === '#comment') return [];
  const indent = ' '.repeat(depth);
  if ('value' in node) {
    const text = keepSpace ? node.value.replace(/\s+/g, ' ') : node.value.replace(/\s+/g, ' ').trim();
    return text === '' ? [] : [`${indent}"${text}"`];
  }
  if (!('tagName' in node)) return [];
  const attributes = node.attrs.map(({ name, value }) => `${name}=${tidy(name, value)}`).sort();
  const hidden = node.attrs.some(({ value }) => value === 'nhsuk-u-visually-hidden');
  const children = node.childNodes.flatMap((child) => lines(child, depth + 1, hidden));
  return [`${indent}${[node.tagName, ...attributes].join(' ')}`, ...children];
}

const tidy = (name: string, value: string): string =>
  name === 'class' ? value.trim().split(/\s+/).sort().join(' ') : value;
