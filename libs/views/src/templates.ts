import Handlebars from 'handlebars/runtime.js';

import type { Component } from './component.js';
import type * as Compiling from './compiling.js';
import { type Html, safe } from './html.js';
import { keyOf, type KeptTemplates } from './kept-templates.js';

/** What Handlebars hands to a partial; `fn` is there where the partial was called with a block. */
interface Runtime {
  readonly fn?: () => string;
  readonly data?: { 'partial-block'?: (context: unknown, options: { data: unknown }) => string };
}
type Given = Record<string, unknown> & { caller?: unknown };

/** Templates that are ready to draw, with the partials and helpers that they call. */
export class Templates {
  private readonly handlebars: typeof Handlebars;
  private readonly named = new Set<string>();
  private readonly components = new Map<string, (options: Given, block?: Html) => string>();

  /** The compiler is there where the build has not kept everything. */
  constructor(
    private readonly kept: KeptTemplates,
    private readonly compiling: typeof Compiling | undefined,
  ) {
    this.handlebars = compiling?.compiler() ?? Handlebars.create();
    this.handlebars.registerHelper('obj', (options: Handlebars.HelperOptions) => ({ ...options.hash }));
    this.handlebars.registerHelper('list', (...items: unknown[]) => items.slice(0, -1));
    this.handlebars.registerHelper('component', (name: string, options: Handlebars.HelperOptions) =>
      safe(this.draw(name, { ...options.hash })),
    );
  }

  /** From what the build has kept, or compiled now where it has not. */
  compile(source: string): Handlebars.TemplateDelegate {
    const kept = this.kept[keyOf(source)];
    if (!kept) return this.compiledNow(source);
    this.note(kept.calls);
    return this.handlebars.template(kept.spec);
  }

  addPartial(name: string, source: string): void {
    const template = this.compile(source);
    this.handlebars.registerPartial(name, (context: Given | undefined, runtime: Runtime = {}) => {
      const { caller, ...options } = context ?? {};
      return template({ ...options, body: blockOf(runtime, caller) }, runtime);
    });
  }

  addComponent(component: Component, source: string): void {
    const template = this.compile(source);
    const model = (options: Given, block?: Html): object => shaped(component, options, block);
    this.components.set(component.name, (options, block) => template(model(options, block)));
    this.handlebars.registerPartial(component.name, (context: Given | undefined, runtime: Runtime = {}) => {
      const { caller, ...options } = context ?? {};
      return template(model(options, blockOf(runtime, caller)), runtime);
    });
  }

  /** A call to a partial that does not exist should stop the start, not wait for somebody to open the page. */
  refuseMissingPartials(): void {
    const missing = [...this.named].filter((name) => !(name in this.handlebars.partials));
    if (missing.length > 0) throw new Error(`There is no partial "${missing.join('", "')}".`);
  }

  private compiledNow(source: string): Handlebars.TemplateDelegate {
    if (!this.compiling) throw new Error('The build has not kept this template, and no compiler was given.');
    const { tree, calls } = this.compiling.treeOf(source);
    this.note(calls);
    const template = this.handlebars.compile(tree, this.compiling.STRICTLY);
    compileNow(template);
    return template;
  }

  private note(calls: readonly string[]): void {
    for (const name of calls) this.named.add(name);
  }

  /** One component outside any view, for a test or a cell of a table. */
  draw(name: string, options: object, block?: Html): string {
    const component = this.components.get(name);
    if (!component) throw new Error(`There is no component "${name}".`);
    return component(options as Given, block);
  }
}

function shaped(component: Component, options: Given, block?: Html): object {
  const unknown = Object.keys(options).filter((option) => !component.takes.includes(option));
  if (unknown.length > 0) {
    throw new Error(
      `The component "${component.name}" takes no option "${unknown.join('", "')}". It takes ${component.takes.join(', ')}.`,
    );
  }
  return component.shape(options, block);
}

/** The block as HTML, written in the context in which the page wrote it; undefined when there is none. */
function blockOf(runtime: Runtime, caller: unknown): Html | undefined {
  const block = runtime.fn && runtime.data?.['partial-block'];
  if (!block) return undefined;
  return safe(block(caller, { data: runtime.data }));
}

/** Handlebars compiles at the first use; a mistake in a template should stop the start instead. */
function compileNow(template: Handlebars.TemplateDelegate): void {
  (template as unknown as { _setup(options: object): void })._setup({});
}
