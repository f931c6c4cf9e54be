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

cases('speeds and temperatures', valuesIn, [
  { input: 'Winds of 188 miles an hour hit.', expected: ['188 miles an hour | quantity | 188 mile per hour'] },
  { input: 'Winds of 120 kph or 75 mph hit.', expected: ['120 kph | quantity | 120 kilometer per hour', '75 mph | quantity | 75 mile per hour'] },
  { input: 'It flew 50 meters per millisecond.', expected: ['50 meters per millisecond | quantity | 50 meter per millisecond'] },
  { input: 'It was 40 degrees Celsius.', expected: ['40 degrees Celsius | quantity | 40 degree celsius'] },
  { input: 'It was -5 °C, then 98.6 F by noon.', expected: ['-5 °C | quantity | -5 degree celsius', '98.6 F | quantity | 98.6 degree fahrenheit'] },
]);

cases('magnitudes are measures without a unit', valuesIn, [
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
