import {gaugeModel} from '../src/spending-gauge/spending-gauge.model.js';
import {gaugeWords} from '../src/spending-gauge/spending-gauge.words.js';

/** What a gauge with these attributes says, in English: the sentence that readers without script need inside its tag. */
export function gaugeSentence(attributes: object): string {
  const given = Object.entries(attributes).map(([name, value]) => [
    name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase()),
    value,
  ]);
  const input = Object.fromEntries(given) as Record<string, string>;
  return gaugeModel({...input, locale: 'en', words: gaugeWords})?.text.replaceAll('\u00a0', ' ') ?? '';
}
