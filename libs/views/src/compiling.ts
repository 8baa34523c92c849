import Handlebars from 'handlebars';

/**
 * Compiles Handlebars strictly: a misspelt field or option throws instead of writing nothing.
 *
 * Partials receive what they are given and nothing else of the page (`explicitPartialContext`), while the block inside
 * `{{#> card}}…{{/card}}` is written in the page's own context, as a reader expects.
 */
export const STRICTLY = {
  strict: true,
  explicitPartialContext: true,
  preventIndent: true,
  knownHelpers: { obj: true, list: true, component: true },
  knownHelpersOnly: true,
} as const;

/** Its own place for partials and helpers, that can compile. */
export function compiler(): typeof Handlebars {
  return Handlebars.create();
}

/** A template that was read, and the partials that it calls. */
export interface Read {
  readonly tree: hbs.AST.Program;
  readonly calls: readonly string[];
}

export function treeOf(source: string): Read {
  const tree = Handlebars.parse(source);
  const calls = new Calls();
  calls.accept(tree);
  return { tree, calls: [...calls.named] };
}

/** The template as the text of a program, for the build to keep. */
export function programOf({ tree }: Read): string {
  // Text, whatever its types say, as no source map is asked for.
  return Handlebars.precompile(tree, STRICTLY) as unknown as string;
}

/**
 * Collects the names of the partials that a template calls. Handlebars forgets who called one with a block, so the caller's
 * context is handed on as one more option.
 */
class Calls extends Handlebars.Visitor {
  readonly named = new Set<string>();

  override PartialStatement(node: hbs.AST.PartialStatement): void {
    this.remember(node.name);
    super.PartialStatement(node);
  }

  override PartialBlockStatement(node: hbs.AST.PartialBlockStatement): void {
    const caller = {
      type: 'PathExpression',
      data: false,
      depth: 0,
      parts: [],
      original: 'this',
      loc: node.loc,
    };
    const pair = { type: 'HashPair', key: 'caller', value: caller, loc: node.loc } as hbs.AST.HashPair;
    // The parser leaves `hash` out where no option is given, whatever its types say.
    const hash = node.hash as hbs.AST.Hash | undefined;
    node.hash = { type: 'Hash', pairs: [...(hash?.pairs ?? []), pair], loc: node.loc };
    this.remember(node.name);
    super.PartialBlockStatement(node);
  }

  private remember(name: hbs.AST.PathExpression | hbs.AST.SubExpression): void {
    if ('original' in name && typeof name.original === 'string') this.named.add(name.original);
  }
}
