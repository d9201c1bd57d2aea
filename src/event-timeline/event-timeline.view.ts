/** The part of an axis that is shown, half-open. The axis counts events, or UTC milliseconds. */
export interface View {
  axis: 'index' | 'time';
  from: number;
  to: number;
}

/** A whole axis, and how little or much of it a view may show. */
export interface Extent extends View {
  least: number;
  most: number;
}

const between = (least: number, value: number, most: number): number => Math.max(least, Math.min(value, most));

/** A view of allowed size that lies within the extent; whole events on an axis that counts them. */
export function clamp({axis, least, most, ...whole}: Extent, {from, to}: View): View {
  const exact = axis === 'time' ? (value: number): number => value : Math.round;
  const size = exact(between(least, to - from, Math.min(most, whole.to - whole.from)));
  const start = exact(between(whole.from, from, whole.to - size));
  return {axis, from: start, to: start + size};
}

/** @param factor 0.5 shows half as much, and stays where it is at `centre` */
export function zoom(extent: Extent, view: View, factor: number, centre = (view.from + view.to) / 2): View {
  const size = clamp(extent, {...view, to: view.from + (view.to - view.from) * factor});
  const from = centre - ((centre - view.from) * (size.to - size.from)) / (view.to - view.from);
  return clamp(extent, {...view, from, to: from + size.to - size.from});
}

export const pan = (extent: Extent, view: View, by: number): View =>
  clamp(extent, {...view, from: view.from + by, to: view.to + by});

/** The same view where it holds the point already, else one of its size around it. */
export const containing = (extent: Extent, view: View, at: number): View =>
  at >= view.from && at < view.to ? view : pan(extent, view, at - (view.from + view.to) / 2);

export const same = (a: View, b: View): boolean => a.from === b.from && a.to === b.to;
