import {noChange} from 'lit';
import {directive, Directive, type ElementPart, PartType, type PartInfo} from 'lit/directive.js';

/** What a story gives its element: attributes by name. `undefined`, `null`, `false` and '' leave one out; `true` has no value. */
export type Attributes = Record<string, string | number | boolean | null | undefined>;

/** The attributes that every figure has. */
export interface FigureArgs {
  heading?: string;
  description?: string;
  note?: string;
  source?: string;
  'source-href'?: string;
  'as-of'?: string;
  src?: string;
  theme?: string;
  lang?: string;
  dir?: string;
}

class AttributesDirective extends Directive {
  #names: string[] = [];

  constructor(part: PartInfo) {
    super(part);
    if (part.type !== PartType.ELEMENT) throw new TypeError('attributes() belongs in the tag of an element');
  }

  render(_attributes: object): typeof noChange {
    return noChange;
  }

  override update({element}: ElementPart, [attributes]: [object]): typeof noChange {
    const given = Object.entries(attributes as Attributes).filter(
      ([, value]) => value !== undefined && value !== null && value !== false && value !== '',
    );
    for (const name of this.#names) if (!given.some(([one]) => one === name)) element.removeAttribute(name);
    for (const [name, value] of given) {
      const text = value === true ? '' : String(value);
      if (element.getAttribute(name) !== text) element.setAttribute(name, text);
    }
    this.#names = given.map(([name]) => name);
    return noChange;
  }
}

/** Spreads a story's arguments over a tag, as an author would type them: `<spending-gauge ${attributes(args)}>`. */
export const attributes = directive(AttributesDirective);
