/** Where the shares, amounts and changes of these stories come from: see README.md. */
export const nato2019 = 'NATO, Defence Expenditure of NATO Countries (2012–2019), 25 June 2019';

/** Exact quotations of the news article of 9 November 2019, byte for byte. */
export const quotes = {
  whiteHouseAgenda:
    "The two leaders will discuss the NATO allies' progress on increasing defence spending and ensuring more equitable burden-sharing,",
  whiteHousePriorities:
    "The President will also stress the importance of strengthening the NATO Alliance's defence and deterrence against external threats, maintaining the focus on counterterrorism, raising Allies' awareness on protecting 5G networks and critical infrastructure, and building resilience against cyber-attacks,",
  whiteHouseFragment: 'more equitable burden-sharing.',
  stoltenbergFragment: 'having an impact.',
  stoltenberg: 'NATO allies have heard the president loud and clear, and now NATO allies are stepping up,',
  macronFragment: 'brain death',
  macron: "I don't know [whether Article Five remains in effect],",
};
