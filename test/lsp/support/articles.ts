/** Two articles that disagree on how many people were injured, and one that they do not touch. The story and the people are invented. */
export const FIRST = `Fire destroys part of a paper mill in Lahti

LAHTI, Finland, March 5, 2024 - A fire at a paper mill in Lahti injured 24 people on Monday, March 4, 2024, the rescue department said.

"We heard a bang and then we ran," said Aino Hakala, who works at the mill.

Mayor Pekka Rautio visited the mill on Tuesday. The fire destroyed two halls of the mill in Lahti.
`;

export const SECOND = `Lahti mill fire: what is known

LAHTI, Finland, March 5, 2024 - A fire at a paper mill in Lahti injured 42 people on Monday, March 4, 2024, the rescue department said.

Aino Hakala was one of the workers who ran. Mayor Pekka Rautio promised an inquiry.
`;

export const UNTOUCHED = `Skiing: Norway wins the relay

OSLO, Norway, March 6, 2024 - Norway won the relay in Oslo on Wednesday, said the coach, Ingrid Solheim.

"It was cold," Solheim said. She thanked the 12,000 people who had come.
`;

export const NOT_NEWS = `# paper-mill

Install with \`npm install paper-mill\`.

    const mill = require('paper-mill');

## License

MIT
`;
