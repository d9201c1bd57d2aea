import {expect} from 'chai';
import {figureStyles} from '../../src/element/figure.styles.js';
import {trendStyles} from '../../src/trend-chart/trend-chart.styles.js';

type Triple = [number, number, number];
type Matrix = [Triple, Triple, Triple];

const times = (matrix: Matrix, [a, b, c]: Triple): Triple => matrix.map(([x, y, z]) => x * a + y * b + z * c) as Triple;

/** Linear red, green and blue of `#rrggbb`, or of `#rgb`. */
const linear = (hex: string): Triple =>
  (hex.slice(1).match(hex.length > 4 ? /../g : /./g) as string[]).map((two) => {
    const value = parseInt(two.padEnd(2, two), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  }) as Triple;

/** WCAG 2.2, relative luminance and contrast ratio. */
const contrast = (...colours: [Triple, Triple]): number => {
  const [low, high] = colours.map(([r, g, b]) => 0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05).sort((a, b) => a - b) as [
    number,
    number,
  ];
  return high / low;
};

/** Björn Ottosson, “A perceptual color space for image processing” (2020). A difference of 0.02 is just noticeable. */
const oklab = (colour: Triple): Triple =>
  times(
    [
      [0.2104542553, 0.793617785, -0.0040720468],
      [1.9779984951, -2.428592205, 0.4505937099],
      [0.0259040371, 0.7827717662, -0.808675766],
    ],
    times(
      [
        [0.4122214708, 0.5363325363, 0.0514459929],
        [0.2119034982, 0.6806995451, 0.1073969566],
        [0.0883024619, 0.2817188376, 0.6299787005],
      ],
      colour,
    ).map(Math.cbrt) as Triple,
  );

/**
 * How a colour looks, and how far apart any two have to be. The matrices are those of Machado, Oliveira and Fernandes, “A
 * Physiologically-based Model for Simulation of Color Vision Deficiency” (IEEE TVCG 15(6), 2009), table 1, for severity 1.0; they
 * apply to linear RGB. One in twelve men does not see red or green as others do. Tritanopia has about one person in ten thousand.
 */
const views: {name: string; matrix: Matrix; least: number}[] = [
  {
    name: 'ordinary vision',
    matrix: [
      [1, 0, 0],
      [0, 1, 0],
      [0, 0, 1],
    ],
    least: 0.12,
  },
  {
    name: 'deuteranopia',
    matrix: [
      [0.367322, 0.860646, -0.227968],
      [0.280085, 0.672501, 0.047413],
      [-0.01182, 0.04294, 0.968881],
    ],
    least: 0.08,
  },
  {
    name: 'protanopia',
    matrix: [
      [0.152286, 1.052583, -0.204868],
      [0.114503, 0.786281, 0.099216],
      [-0.003882, -0.048116, 1.051998],
    ],
    least: 0.08,
  },
  {
    name: 'tritanopia',
    matrix: [
      [1.255528, -0.076749, -0.178779],
      [-0.078411, 0.930809, 0.147602],
      [0.004733, 0.691367, 0.3039],
    ],
    least: 0.05,
  },
];

/** By scheme: what the style sheets say a token is where a page says nothing. */
const schemes = ['light', 'dark'].map((scheme, i) => {
  const styles = `${figureStyles.cssText}${trendStyles.cssText}`;
  const token = (name: string): Triple => {
    const said = new RegExp(`var\\(--story-${name}, light-dark\\((#\\w+), (#\\w+)\\)\\)`).exec(styles);
    if (!said) throw new Error(`no default of --story-${name}`);
    return linear(said[i + 1]!);
  };
  const series = ['accent', 'series-2', 'series-3', 'series-4', 'series-5', 'series-6'];
  return {
    scheme,
    // What a browser puts below a page that names no background is lighter in the dark: the lightest is WebKit’s.
    papers: [token('paper'), ...(i ? [linear('#1e1e1e')] : [])],
    series: series.map((name) => [name, token(name)] as const),
    verdicts: ['met', 'missed'].map((name) => [name, token(name)] as const),
  };
});

describe('the colours of lines', () => {
  for (const {scheme, papers, series, verdicts} of schemes) {
    it(`are legible as text on ${scheme} paper`, () => {
      for (const paper of papers)
        for (const [name, colour] of series) expect(contrast(colour, paper), name).to.be.at.least(4.5);
    });

    for (const {name: view, matrix, least} of views)
      it(`differ from each other and from those of verdicts, ${scheme}, in ${view}`, () => {
        const seen = [...series, ...verdicts].map(([name, colour]) => ({
          name,
          place: oklab(times(matrix, colour).map((part) => Math.min(1, Math.max(0, part))) as Triple),
        }));
        for (const [i, one] of seen.entries())
          for (const other of seen.slice(i + 1))
            expect(
              Math.hypot(...one.place.map((part, j) => part - other.place[j]!)),
              `${one.name}, ${other.name}`,
            ).to.be.at.least(least);
      });
  }
});
