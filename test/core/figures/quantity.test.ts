import { cases } from '../../support/cases.ts';
import { valuesIn } from './support.ts';

cases('quantities with their units', valuesIn, [
  { input: 'A 170,000-square-foot depot burned.', expected: ['170,000-square-foot | quantity | 170000 square foot'] },
  { input: 'It rose 2,000ft above the lake.', expected: ['2,000ft | quantity | 2000 foot'] },
  { input: 'The lake lies 58km away.', expected: ['58km | quantity | 58 kilometer'] },
  { input: 'They drove ten miles.', expected: ['ten miles | quantity | 10 mile'] },
  { input: 'A three-ton stone fell.', expected: ['three-ton | quantity | 3 ton'] },
  { input: 'The farm has 660 square metres.', expected: ['660 square metres | quantity | 660 square meter'] },
  { input: 'It covers 190 km2 or 40 sq ft.', expected: ['190 km2 | quantity | 190 square kilometer', '40 sq ft | quantity | 40 square foot'] },
  { input: 'They shipped 16,000 tonnes and 300 metric tons.', expected: ['16,000 tonnes | quantity | 16000 metric ton', '300 metric tons | quantity | 300 metric ton'] },
  { input: 'He is 5 feet 2 inches tall.', expected: ['5 feet 2 inches | quantity | 5.16666666667 foot'] },
  { input: 'Half a mile of road is closed.', expected: ['Half a mile | quantity | 0.5 mile'] },
  { input: 'The weight is 20 (kg) for 120 μg.', expected: ['20 (kg) | quantity | 20 kilogram', '120 μg | quantity | 120 microgram'] },
  { input: 'She lives a mile and a half away.', expected: ['a mile and a half | quantity | 1.5 mile'] },
  { input: 'The man is 5\'10" tall.', expected: ['5\'10" | quantity | 5.83333333333 foot'] },
  { input: 'It struck seven km north of the port.', expected: ['seven km | quantity | 7 kilometer'] },
  { input: 'A 5-foot-10 guard jumped 10- to 12-foot walls.', expected: ['5-foot-10 | quantity | 5.83333333333 foot', '10- to 12-foot | quantity | 12 foot'] },
  { input: 'They walked a five- or six-mile path at 45 miles per gallon.', expected: ['five | quantity | 5 mile', 'six-mile | quantity | 6 mile', '45 miles per gallon | quantity | 45 mile per gallon'] },
  { input: 'It was 90 degrees (32 Celsius) there.', expected: ['90 degrees | quantity | 90 degree fahrenheit', '32 Celsius | quantity | 32 degree celsius'] },
  { input: 'A 3-to-5-mile run led to a 20-by-30-foot room.', expected: ['3-to-5-mile | quantity | 5 mile', '20 | number | 20', '30-foot | quantity | 30 foot'] },
  { input: 'The plant makes 400 MW.', expected: ['400 MW | quantity | 400 megawatt'] },
  { input: 'A 1.5 million gallon tank leaked.', expected: ['1.5 million gallon | quantity | 1500000 gallon'] },
]);

cases('measures said in two units', valuesIn, [
  { input: 'He weighs 12 stone 4 and she 9 stone 11lb.', expected: ['12 stone 4 | quantity | 12.2857142857 stone', '9 stone 11lb | quantity | 9.78571428571 stone'] },
  { input: 'The baby weighed 7lb 3oz.', expected: ['7lb 3oz | quantity | 7.1875 pound'] },
  { input: 'She is 5 foot 6 and the wall 6ft 2 tall.', expected: ['5 foot 6 | quantity | 5.5 foot', '6ft 2 | quantity | 6.16666666667 foot'] },
  { input: 'After 12 stone 3 men came, after 6 feet 4 more people.', expected: ['12 stone | quantity | 12 stone', '3 | number | 3', '6 feet | quantity | 6 foot', '4 | number | 4'] },
  { input: 'He carried 7 pounds 4 miles.', expected: ['7 pounds | quantity | 7 pound', '4 miles | quantity | 4 mile'] },
]);

cases('rates', valuesIn, [
  { input: 'They pump 300,000 barrels a day.', expected: ['300,000 barrels | quantity | 300000 barrel per day'] },
  { input: 'It makes 40 tonnes per week and 50 litres per second.', expected: ['40 tonnes | quantity | 40 metric ton per week', '50 litres per second | quantity | 50 liter per second'] },
  { input: 'It holds 300 barrels a man can lift.', expected: ['300 barrels | quantity | 300 barrel'] },
  { input: 'It was 40 degrees a day later.', expected: ['40 degrees | quantity | 40 degree'] },
]);

cases('how many times as much', valuesIn, [
  { input: 'Sales rose tenfold, a 20-fold or three-fold rise.', expected: ['tenfold | number | 10 fold', '20-fold | number | 20 fold', 'three-fold | number | 3 fold'] },
  { input: 'The scaffold has a manifold use; they fold ten.', expected: ['ten | number | 10'] },
]);

cases('speeds and temperatures', valuesIn, [
  { input: 'Winds of 188 miles an hour hit.', expected: ['188 miles an hour | quantity | 188 mile per hour'] },
  { input: 'Winds of 120 kph or 75 mph hit.', expected: ['120 kph | quantity | 120 kilometer per hour', '75 mph | quantity | 75 mile per hour'] },
  { input: 'It flew 50 meters per millisecond.', expected: ['50 meters per millisecond | quantity | 50 meter per millisecond'] },
  { input: 'It was 40 degrees Celsius.', expected: ['40 degrees Celsius | quantity | 40 degree celsius'] },
  { input: 'It was -5 °C, then 98.6 F by noon.', expected: ['-5 °C | quantity | -5 degree celsius', '98.6 F | quantity | 98.6 degree fahrenheit'] },
]);

cases('magnitudes are measures without a unit', valuesIn, [
  { input: 'An M6.5 quake struck, then an M 5.8 one.', expected: ['6.5 | quantity | 6.5', '5.8 | quantity | 5.8'] },
  { input: 'The M5 and the M6.5 were closed.', expected: [] },
  { input: 'A 6.1-magnitude quake struck.', expected: ['6.1 | quantity | 6.1'] },
  { input: 'A quake of magnitude 5.9 struck.', expected: ['5.9 | quantity | 5.9'] },
  { input: 'A magnitude-5.2 tremor and a 4.8 aftershock came.', expected: ['5.2 | quantity | 5.2', '4.8 | quantity | 4.8'] },
  { input: 'They put its magnitude at 6.2.', expected: ['6.2 | quantity | 6.2'] },
  { input: 'Aftershocks had magnitudes ranging from 3.6 to 4.3.', expected: ['3.6 to 4.3 | quantity | 4.3'] },
  { input: 'It measured 7.0 on the Richter scale.', expected: ['7.0 | quantity | 7'] },
]);

cases('no quantity', valuesIn, [
  { input: 'Shops open at 2 pm.', expected: [] },
  { input: 'Rotate it 90° east.', expected: [] },
  { input: 'Part number 24703 L-202 is in stock.', expected: [] },
  { input: 'Part 24703m212 is in stock.', expected: [] },
  { input: 'The Ford 13F is new.', expected: [] },
  { input: 'It shows 1080p video over 4G.', expected: [] },
  { input: 'It has 2m people and 12.3m shares.', expected: ['2m | number | 2000000', '12.3m | number | 12300000'] },
]);
