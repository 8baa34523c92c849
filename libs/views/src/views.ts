import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

import type Handlebars from 'handlebars';

import { COMPONENTS } from './components/index.js';
import type { Html } from './html.js';
import { keyOf, type KeptTemplates } from './kept-templates.js';
import { Templates } from './templates.js';

/**
 * The pages' templates, read once at the start.
 *
 * Each folder is searched to the bottom: `sessions/list.view.hbs` is the view `sessions/list`, any other `.hbs` is a partial
 * (`layouts/page.hbs` is `layouts/page`). The design components are partials already, by their own names.
 */
export class Views {
  private readonly templates: Templates;
  private readonly views = new Map<string, Handlebars.TemplateDelegate>();

  /** Made by `Views.open`. */
  constructor(
    kept: KeptTemplates,
    { components, pages }: Sources,
    compiling: typeof import('./compiling.js') | undefined,
  ) {
    this.templates = new Templates(kept, compiling);
    const shapes = new Map(COMPONENTS.map((component) => [component.name, component]));
    for (const [name, source] of components) {
      const component = shapes.get(name);
      if (component) this.templates.addComponent(component, source);
      else this.templates.addPartial(name, source);
    }
    for (const [name, source] of pages) this.add(name, source);
    this.templates.refuseMissingPartials();
  }

  /** Given what the build has kept, it starts without compiling, and without loading the compiler. */
  static async open(folders: readonly string[], kept: KeptTemplates = {}): Promise<Views> {
    const components = templatesIn(join(import.meta.dirname, 'components'));
    const pages = folders.flatMap(templatesIn);
    const isKept = [...components, ...pages].every(([, source]) => keyOf(source) in kept);
    return new Views(kept, { components, pages }, isKept ? undefined : await import('./compiling.js'));
  }

  /** The HTML of a view. A field that the view names and the model lacks throws, with the view's name and the line. */
  render(view: string, model: object): string {
    const template = this.views.get(view);
    if (!template) throw new Error(`There is no view "${view}".`);
    try {
      return template(model);
    } catch (error) {
      throw new Error(`The view "${view}" could not be drawn: ${String(error)}`, { cause: error });
    }
  }

  /** The HTML of one component, for a page model that needs a piece of HTML. */
  component(name: string, options: object, block?: Html): string {
    return this.templates.draw(name, options, block);
  }

  private add(name: string, source: string): void {
    if (name.endsWith('.view'))
      this.views.set(name.slice(0, -'.view'.length), this.templates.compile(source));
    else this.templates.addPartial(name, source);
  }
}

type Named = readonly [name: string, source: string];

interface Sources {
  readonly components: readonly Named[];
  readonly pages: readonly Named[];
}

function templatesIn(folder: string): Named[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.hbs'))
    .sort()
    .map((file) => {
      const path = join(folder, file);
      return [
        relative(folder, path).split(sep).join('/').slice(0, -'.hbs'.length),
        readFileSync(path, 'utf8'),
      ];
    });
}
