import { cases } from '../../support/cases.ts';
import { valuesIn } from './support.ts';

cases('money with the currency before the number', valuesIn, [
  { input: 'Exports earned $218.2 billion.', expected: ['$218.2 billion | money | 218200000000 USD'] },
  { input: 'A flat for £35,000 was sold.', expected: ['£35,000 | money | 35000 GBP'] },
  { input: 'Tickets were US$ 40 each.', expected: ['US$ 40 | money | 40 USD'] },
  { input: 'It cost $US20, $A5 million or $NZ2m.', expected: ['$US20 | money | 20 USD', '$A5 million | money | 5000000 AUD', '$NZ2m | money | 2000000 NZD'] },
  { input: 'Milk is €1,50 and R5m is lost.', expected: ['€1,50 | money | 1.5 EUR', 'R5m | money | 5000000 ZAR'] },
  { input: 'A fine of A$2.5m followed.', expected: ['A$2.5m | money | 2500000 AUD'] },
  { input: 'The plant cost NT$3 billion.', expected: ['NT$3 billion | money | 3000000000 TWD'] },
  { input: 'The price was c $ 7.5 million.', expected: ['c $ 7.5 million | money | 7500000 CAD'] },
  { input: 'Rents rose to Dh4,275.', expected: ['Dh4,275 | money | 4275 AED'] },
  { input: 'He owed Rs 500 and Rs. 20 lakh.', expected: ['Rs 500 | money | 500 INR', 'Rs. 20 lakh | money | 2000000 INR'] },
  { input: 'The bond of EUR 125 million was sold.', expected: ['EUR 125 million | money | 125000000 EUR'] },
  { input: 'The bid was €5bn, not $160MM.', expected: ['€5bn | money | 5000000000 EUR', '$160MM | money | 160000000 USD'] },
  { input: 'The loot is worth R26 million or euro22 billion.', expected: ['R26 million | money | 26000000 ZAR', 'euro22 billion | money | 22000000000 EUR'] },
  { input: 'A fine of P1.2 million, P3,500 in cash and a fee of P500.', expected: ['P1.2 million | money | 1200000 PHP', 'P3,500 | money | 3500 PHP', 'P500 | money | 500 PHP'] },
  { input: 'The P90 rifle and the P500 engine stood there.', expected: [] },
  { input: 'It paid $10 million dollars.', expected: ['$10 million dollars | money | 10000000 USD'] },
]);

cases('money with the currency after the number', valuesIn, [
  { input: 'It lent five million yen.', expected: ['five million yen | money | 5000000 JPY'] },
  { input: 'They raised 125 million Australian dollars.', expected: ['125 million Australian dollars | money | 125000000 AUD'] },
  { input: 'It lost 10,000 Swiss francs.', expected: ['10,000 Swiss francs | money | 10000 CHF'] },
  { input: 'A bill of 20 billion francs came.', expected: ['20 billion francs | money | 20000000000'] },
  { input: 'It owes 35 lakh rupees.', expected: ['35 lakh rupees | money | 3500000 INR'] },
  { input: 'They want 48.5 MGBP now.', expected: ['48.5 MGBP | money | 48500000 GBP'] },
  { input: 'Losses of 75 USD million were booked.', expected: ['75 USD million | money | 75000000 USD'] },
  { input: 'A half million usd was gone.', expected: ['A half million usd | money | 500000 USD'] },
  { input: 'Notes of 5 €, 10 € and 20 €.', expected: ['5 € | money | 5 EUR', '10 € | money | 10 EUR', '20 € | money | 20 EUR'] },
  { input: 'Eggs at 64.2 cents and 197 pence.', expected: ['64.2 cents | money | 64.2 cent', '197 pence | money | 197 penny'] },
  { input: 'It pays 75 US cents or 10 quid.', expected: ['75 US cents | money | 75 cent', '10 quid | money | 10 GBP'] },
  { input: 'A stamp for 50p.', expected: ['50p | money | 50 penny'] },
  { input: 'A two-million-euro jewel and a 12-cent stamp.', expected: ['two-million-euro | money | 2000000 EUR', '12-cent | money | 12 cent'] },
]);

cases('money in two coins is one figure', valuesIn, [
  { input: 'It cost 3 dollars 50 cents.', expected: ['3 dollars 50 cents | money | 3.5 USD'] },
  { input: 'It cost 15 dollars and 50.', expected: ['15 dollars and 50 | money | 15.5 USD'] },
  { input: 'Members pay three thousand dollars two hundred times.', expected: ['three thousand dollars | money | 3000 USD', 'two hundred | number | 200'] },
  { input: 'They got $20 and 12 apples.', expected: ['$20 | money | 20 USD', '12 | number | 12'] },
]);

cases('pounds are money or weight by what is said with them', valuesIn, [
  { input: 'Its profit improved to 361 million pounds.', expected: ['361 million pounds | money | 361000000 GBP'] },
  { input: 'He was fined 500 pounds.', expected: ['500 pounds | money | 500 GBP'] },
  { input: 'Police found 40 pounds of explosives.', expected: ['40 pounds | quantity | 40 pound'] },
  { input: 'She paid for a 12-pound calf with a five-pound note.', expected: ['12-pound | quantity | 12 pound', 'five-pound | money | 5 GBP'] },
  { input: 'The calf weighs 90 pounds.', expected: ['90 pounds | quantity | 90 pound'] },
]);

cases('no money', valuesIn, [
  { name: 'a singer', input: 'Then 50 Cent sang.', expected: ['50 | number | 50'] },
  { input: 'Of 12 entries, 10 won prizes.', expected: ['12 | number | 12', '10 | number | 10'] },
  { input: 'He drew five crowns and 40 marks.', expected: ['five | number | 5', '40 | number | 40'] },
  { input: 'Some multi-million deals fail.', expected: [] },
  { input: 'ALL 20 rooms were full.', expected: ['20 | number | 20'] },
  { input: 'The dollar fell against the euro.', expected: [] },
]);
