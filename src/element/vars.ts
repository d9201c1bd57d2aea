import {noChange, nothing} from 'lit';
import {type AttributePart, directive, Directive, type PartInfo, PartType} from 'lit/directive.js';

/** CSS custom properties by name, without the leading dashes: `{x: '12.5%'}`. */
export type Vars = Record<string, string | undefined>;

class VarsDirective extends Directive {
  #before: Vars = {};

  constructor(part: PartInfo & {name?: string}) {
    super(part);
    if (part.type !== PartType.ATTRIBUTE || part.name !== 'style') throw new TypeError('vars() belongs in style=${…}');
  }

  /** What a server prints. */
  render(vars: Vars): unknown {
    return (
      Object.entries(vars)
        .map(([name, value]) => (value === undefined ? '' : `--${name}:${value};`))
        .join('') || nothing
    );
  }

  override update({element}: AttributePart, [vars]: [Vars]): unknown {
    const {style} = element;
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
 * Sets custom properties through the CSSOM, `<li style=${vars({x: '12.5%'})}>`: a strict CSP allows that, and forbids a `style`
 * attribute, which is what Lit writes for anything else there.
 */
export const vars = directive(VarsDirective);
