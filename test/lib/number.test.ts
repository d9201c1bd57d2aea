import {expect} from 'chai';
import fc from 'fast-check';
import {difference, parseNumber, readNumber} from '../../src/lib/number.js';
import type {Problem} from '../../src/lib/problem.js';
import {milliseconds} from './time.js';

/** A decimal as people type it, exactly: `decimal(-136n, 2)` is `-1.36`. */
const decimal = (scaled: bigint, digits: number): string => {
  const all = String(scaled < 0n ? -scaled : scaled).padStart(digits + 1, '0');
  const whole = all.slice(0, all.length - digits);
  return `${scaled < 0n ? '-' : ''}${whole}${digits ? `.${all.slice(-digits)}` : ''}`;
};

// 15 significant digits are as many as a double keeps.
const scaled = fc.bigInt({min: -(10n ** 15n), max: 10n ** 15n});
const fractionDigits = fc.integer({min: 0, max: 12});

describe('parseNumber', () => {
  it('reads every well-formed decimal as Number() does, and keeps the fraction digits typed', () => {
    fc.assert(
      fc.property(scaled, fractionDigits, (n, digits) => {
        const text = decimal(n, digits);
        expect(parseNumber(text)).to.deep.equal({value: Number(text), digits});
      }),
    );
  });

  it('reads an exponent as Number() does, and counts the digits that remain', () => {
    fc.assert(
      fc.property(scaled, fractionDigits, fc.integer({min: -20, max: 20}), (n, digits, exponent) => {
        const text = `${decimal(n, digits)}e${exponent}`;
        expect(parseNumber(text)).to.deep.equal({
          value: Number(text),
          digits: Math.min(20, Math.max(0, digits - exponent)),
        });
      }),
    );
    expect(parseNumber('730.1e9')).to.deep.equal({value: 730_100_000_000, digits: 0});
  });

  it('reads a number that a script gives as the number itself', () => {
    fc.assert(
      fc.property(fc.double({noNaN: true, noDefaultInfinity: true}), (value) => {
        expect(parseNumber(value)?.value === value).to.be.true;
      }),
    );
  });

  it('keeps the zeros an author typed: 3.40 has two digits', () => {
    expect(parseNumber('3.40')).to.deep.equal({value: 3.4, digits: 2});
    expect(parseNumber(' 2 ')).to.deep.equal({value: 2, digits: 0});
    expect(parseNumber('.5')).to.deep.equal({value: 0.5, digits: 1});
    expect(parseNumber('5.')).to.deep.equal({value: 5, digits: 0});
  });

  it('takes the minus of typographers for a minus', () => {
    expect(parseNumber('\u22121.36')).to.deep.equal({value: -1.36, digits: 2});
  });

  it('says null for missing: empty, dots, dashes, n/a, null and NaN, in any case, and never 0', () => {
    for (const text of [null, undefined, '', ' ', '.', '..', '-', '–', '—', 'n/a', 'N/A', 'NA', 'null', 'NaN', NaN])
      expect(parseNumber(text), String(text)).to.equal(null);
  });

  it('refuses what is no decimal: a comma, a group, a zero before other digits, hexadecimal, words, infinity', () => {
    const bad = ['1,36', '1.360,5', '1 000', '1\u00a0000', "1'000", '1_000', '0x10', '0b1', '10n', 'Infinity', 'two'];
    bad.push('1.2.3', '--1', '+', '+.', '-.', 'e5', '1e', '1e400', '12%', '$5', '1-2', '\u0661', '½', '02134', '-07');
    for (const text of bad) expect(parseNumber(text), text).to.equal(undefined);
    expect(parseNumber(Infinity)).to.equal(undefined);
  });

  it('never throws, and never reads a finite number where Number() reads none', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({unit: fc.constantFrom(...'0123456789+-.eE, x_\u2212')})), (text) => {
        const figure = parseNumber(text);
        if (figure) expect(figure.value).to.equal(Number(text.trim().replace('\u2212', '-')));
      }),
    );
  });

  it('stays linear: 100,000 hostile characters take less than half a second, even on a busy machine', () => {
    const long = 100_000;
    for (const piece of ['1', '.', '1.', ' ', '-', '1e', '\u2212', '\t1', '1,'])
      for (const text of [piece.repeat(long), `${piece.repeat(long)}x`, `1${piece.repeat(long)}`])
        expect(
          milliseconds(() => parseNumber(text), 500),
          JSON.stringify(piece),
        ).to.be.below(500);
  });
});

describe('readNumber', () => {
  it('turns what is no number into a problem in the author’s words and counts it as missing', () => {
    const problems: Problem[] = [];
    expect(readNumber('value', '1,36', problems)).to.equal(null);
    expect(problems).to.deep.equal(['value: expected a number such as 1.36, got "1,36"; showing "no figure"']);
  });

  it('says what the reader gets instead, where that is something else', () => {
    const problems: Problem[] = [];
    readNumber('max', 'lots', problems, 'using 3');
    expect(problems).to.deep.equal(['max: expected a number such as 1.36, got "lots"; using 3']);
  });

  it('has no problem with a number, nor with one that is missing', () => {
    const problems: Problem[] = [];
    expect(readNumber('value', '1.36', problems)?.value).to.equal(1.36);
    expect(readNumber('value', 'n/a', problems)).to.equal(null);
    expect(problems).to.be.empty;
  });
});

describe('difference', () => {
  it('has no binary noise: it equals decimal arithmetic, at the finer of both precisions', () => {
    const small = fc.bigInt({min: -(10n ** 8n), max: 10n ** 8n});
    const few = fc.integer({min: 0, max: 6});
    fc.assert(
      fc.property(small, few, small, few, (m, mDigits, n, nDigits) => {
        const a = parseNumber(decimal(m, mDigits));
        const b = parseNumber(decimal(n, nDigits));
        const digits = Math.max(mDigits, nDigits);
        const exact = m * 10n ** BigInt(digits - mDigits) - n * 10n ** BigInt(digits - nDigits);
        expect(a && b && difference(a, b)).to.deep.equal({value: Number(decimal(exact, digits)), digits});
      }),
    );
  });

  it('makes 2 − 1.36 exactly 0.64', () => {
    expect(difference({value: 2, digits: 0}, {value: 1.36, digits: 2})).to.deep.equal({value: 0.64, digits: 2});
  });
});
