import {noChange} from 'lit';
import {directive, Directive, type ElementPart, type PartInfo, PartType} from 'lit/directive.js';

/** CSS custom properties by name, without the leading dashes: `{x: '12.5%'}`. */
type Vars = Record<string, string | undefined>;

class VarsDirective extends Directive {
  #before: Vars = {};

  constructor(part: PartInfo) {
    super(part);
    if (part.type !== PartType.ELEMENT) throw new TypeError('vars() belongs in the tag of an element');
  }

  // Nothing to print on a server.
  render(_vars: Vars): typeof noChange {
    return noChange;
  }

  override update({element}: ElementPart, [vars]: [Vars]): typeof noChange {
    const {style} = element as HTMLElement;
    for (const name of Object.keys({...this.#before, ...vars})) {
      const value = vars[name];
      if (value === undefined) style.removeProperty(`--${name}`);
      else style.setProperty(`--${name}`, value);
    }
    this.#before = vars;
    return noChange;
  }
}

/**
 * Sets custom properties through the CSSOM, `<li ${vars({x: '12.5%'})}>`: a strict CSP allows that, and forbids a `style`
 * attribute, which is what Lit's own directive for styles writes on its first render.
 */
export const vars = directive(VarsDirective);
