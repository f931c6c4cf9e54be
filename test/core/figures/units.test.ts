import { toBaseUnit, unitNamed } from '../../../server/src/core/recognise/figures/units.ts';
import { cases } from '../../support/cases.ts';

const base = ([value, unit]: readonly [number, string | undefined]): string => {
  const measured = toBaseUnit(value, unit);
  return `${Number(measured.value.toPrecision(6))} ${measured.unit} (${measured.dimension})`;
};

cases('values in base units', base, [
  { input: [6, 'mile'], expected: '9656.06 meter (length)' },
  { input: [10, 'kilometer'], expected: '10000 meter (length)' },
  { input: [1, 'square mile'], expected: '2589990 square meter (area)' },
  { input: [120, 'kilometer per hour'], expected: '33.3333 meter per second (speed)' },
  { input: [50, 'meter per millisecond'], expected: '50000 meter per second (speed)' },
  { input: [82, 'degree fahrenheit'], expected: '27.7778 degree celsius (temperature)' },
  { input: [0, 'kelvin'], expected: '-273.15 degree celsius (temperature)' },
  { input: [2, 'metric ton'], expected: '2000 kilogram (mass)' },
  { input: [470, 'penny'], expected: '4.7 GBP (money)' },
  { input: [25, 'basis point'], expected: '0.25 percentage point (percentage point)' },
]);

cases('what is never converted', base, [
  { input: [5, 'EUR'], expected: '5 EUR (money)' },
  { input: [4, 'percent'], expected: '4 percent (percent)' },
  { input: [90, 'degree'], expected: '90 degree (angle)' },
  { input: [7, undefined], expected: '7  (number)' },
]);

cases('names of units', (name: string) => unitNamed(name)?.dimension, [
  { input: 'cubic foot', expected: 'volume' },
  { input: 'mile per minute', expected: 'speed' },
  { input: 'parsec', expected: undefined },
  { input: 'liter per hour', expected: 'volume per time' },
  { input: 'degree per hour', expected: undefined },
]);
