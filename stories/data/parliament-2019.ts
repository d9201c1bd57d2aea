/** Where the seats of these stories come from: see README.md. */
export const parliament2019 =
  'European Council Decision 2013/312/EU of 28 June 2013 establishing the composition of the European Parliament';

/** A table as a page has it: the 751 seats of the European Parliament elected in May 2019. */
export const seats: readonly (readonly string[])[] = [
  ['State', 'Seats'],
  ['Germany', '96'],
  ['France', '74'],
  ['Italy', '73'],
  ['United Kingdom', '73'],
  ['Spain', '54'],
  ['Poland', '51'],
  ['Romania', '32'],
  ['Netherlands', '26'],
  ['Belgium', '21'],
  ['Czechia', '21'],
  ['Greece', '21'],
  ['Hungary', '21'],
  ['Portugal', '21'],
  ['Sweden', '20'],
  ['Austria', '18'],
  ['Bulgaria', '17'],
  ['Denmark', '13'],
  ['Finland', '13'],
  ['Slovakia', '13'],
  ['Croatia', '11'],
  ['Ireland', '11'],
  ['Lithuania', '11'],
  ['Latvia', '8'],
  ['Slovenia', '8'],
  ['Cyprus', '6'],
  ['Estonia', '6'],
  ['Luxembourg', '6'],
  ['Malta', '6'],
];
