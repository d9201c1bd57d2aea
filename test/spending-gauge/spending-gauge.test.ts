import {expect, fixture, html} from '@open-wc/testing';
import '../../src/spending-gauge/spending-gauge.js';
import type {SpendingGauge} from '../../src/spending-gauge/spending-gauge.js';
import {until} from '../element/helpers.js';
import {emulateMedia} from '../support/browser.js';

const shadow = (gauge: SpendingGauge): ShadowRoot => gauge.shadowRoot as ShadowRoot;
const sentence = (gauge: SpendingGauge): string =>
  shadow(gauge).querySelector('[part="sentence"]')?.textContent?.replace('▼\u00a0', '').trim() ?? '';
const germany = html`<spending-gauge label="Germany" value="1.36" target="2" unit="% of GDP" max="4"></spending-gauge>`;

describe('<spending-gauge>', () => {
  it('is a meter whose text is the figure: the sentence that judges it stands beside, and is heard once', async () => {
    const gauge = await fixture<SpendingGauge>(germany);
    const meter = shadow(gauge).querySelector('[role="meter"]');
    const attribute = (name: string): string | null | undefined => meter?.getAttribute(`aria-${name}`);
    expect([attribute('valuemin'), attribute('valuenow'), attribute('valuemax')]).to.deep.equal(['0', '1.36', '4']);
    expect(attribute('valuetext')).to.equal('1.36%\u00a0of GDP');
    expect(sentence(gauge)).to.equal('Germany spends 1.36%\u00a0of GDP, 0.64 points below the 2% target.');
    expect(attribute('label')).to.equal('Germany');
  });

  it('is described by its previous value, which stands in no sentence', async () => {
    for (const shape of ['arc', 'bar'] as const) {
      const gauge = await fixture<SpendingGauge>(
        html`<spending-gauge
          value="1.36"
          unit="% of GDP"
          previous="1.18"
          previous-label="2014"
          shape=${shape}
        ></spending-gauge>`,
      );
      const meter = shadow(gauge).querySelector('[role="meter"]');
      const described = shadow(gauge).getElementById(meter?.getAttribute('aria-describedby') ?? '');
      expect(described?.textContent?.trim(), shape).to.equal('1.18% in 2014');
    }
  });

  it('takes its value from a <data value> in the author’s sentence, and follows it', async () => {
    const gauge = await fixture<SpendingGauge>(html`
      <spending-gauge label="Germany" unit="% of GDP"
        ><p>Germany spends <data value="1.36">1.36%</data>.</p></spending-gauge
      >
    `);
    expect(sentence(gauge)).to.equal('Germany spends 1.36%\u00a0of GDP.');
    gauge.querySelector('data')?.setAttribute('value', '1.38');
    await new Promise((done) => setTimeout(done));
    await gauge.updateComplete;
    expect(sentence(gauge)).to.equal('Germany spends 1.38%\u00a0of GDP.');
  });

  it('lets data win over attributes, and attributes tell what data leave out', async () => {
    const gauge = await fixture<SpendingGauge>(germany);
    gauge.data = {value: 3.42, label: 'United States'};
    await gauge.updateComplete;
    expect(sentence(gauge).replace('▲\u00a0', '')).to.equal(
      'United States spends 3.42%\u00a0of GDP, 1.42 points above the 2% target.',
    );
  });

  it('says "spends" where the words above it, in it or below it speak of spending, or none above it or in it speaks of anything else', async () => {
    const told = async (attributes: Record<string, string>, text = ''): Promise<string> => {
      const gauge = await fixture<SpendingGauge>(
        html`<spending-gauge label="Germany" value="1.36" unit="% of GDP">${text}</spending-gauge>`,
      );
      for (const [name, value] of Object.entries(attributes)) gauge.setAttribute(name, value);
      await gauge.updateComplete;
      return sentence(gauge);
    };
    const [spends, is] = ['Germany spends 1.36%\u00a0of GDP.', 'Germany: 1.36%\u00a0of GDP.'];
    expect(await told({source: 'NATO'})).to.equal(spends);
    expect(await told({}, 'Germany spends 1.36%.')).to.equal(spends);
    expect(await told({heading: 'Below the guideline', source: 'Defence Expenditure of NATO Countries'})).to.equal(
      spends,
    );
    expect(await told({heading: 'Debt of the state', source: 'Eurostat'})).to.equal(is);
    expect(await told({}, 'Germany exports 1.36%.')).to.equal(is);
  });

  it('moves to a new value, with the words there at once', async () => {
    const gauge = await fixture<SpendingGauge>(germany);
    const fill = shadow(gauge).querySelector('.fill') as SVGPathElement;
    const length = (): number => parseFloat(getComputedStyle(fill).strokeDasharray);
    expect(length()).to.equal(34);
    gauge.value = '2';
    await gauge.updateComplete;
    expect(sentence(gauge)).to.contain('exactly at the 2% target');
    expect(length()).to.be.below(50);
    await Promise.all(fill.getAnimations().map((animation) => animation.finished));
    expect(length()).to.equal(50);
  });

  it('jumps to a new value where motion is not wanted', async () => {
    await emulateMedia({reducedMotion: true});
    const gauge = await fixture<SpendingGauge>(germany);
    const fill = shadow(gauge).querySelector('.fill') as SVGPathElement;
    gauge.value = '2';
    await gauge.updateComplete;
    expect(parseFloat(getComputedStyle(fill).strokeDasharray)).to.equal(50);
  });

  it('announces a change, and nothing on first paint', async () => {
    const gauge = await fixture<SpendingGauge>(germany);
    const live = shadow(gauge).querySelectorAll('[aria-live]');
    expect(live.length).to.equal(1);
    const [region] = live;
    gauge.value = '2';
    await gauge.updateComplete;
    expect(shadow(gauge).querySelector('[aria-live]')).to.equal(region);
  });

  it('writes what stands along its scale in the direction of its language, whatever the page runs in', async () => {
    for (const [lang, direction] of [
      ['ar', 'rtl'],
      ['en', 'ltr'],
    ] as const) {
      const gauge = await fixture<SpendingGauge>(
        html`<spending-gauge
          lang=${lang}
          value="94"
          target="2"
          unit="%"
          previous="90"
          previous-label="2014"
        ></spending-gauge>`,
      );
      for (const shape of ['arc', 'bar'] as const) {
        gauge.shape = shape;
        await until(() => !gauge.awaited.length && shadow(gauge).querySelector('[part="previous"]'));
        await gauge.updateComplete;
        const directions = ['target', 'previous'].map((part) =>
          shadow(gauge).querySelector(`[part="${part}"] bdi`)?.getAttribute('dir'),
        );
        expect(directions, `${lang} ${shape}`).to.deep.equal([direction, direction]);
      }
    }
  });

  it('mirrors its scale from right to left', async () => {
    const box = await fixture<HTMLElement>(html`<div dir="rtl">${germany}</div>`);
    const gauge = box.firstElementChild as SpendingGauge;
    await gauge.updateComplete;
    expect(getComputedStyle(shadow(gauge).querySelector('svg') as Element).transform).to.equal(
      'matrix(-1, 0, 0, 1, 0, 0)',
    );
  });
});
