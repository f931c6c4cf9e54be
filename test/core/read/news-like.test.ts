import { looksLikeNews } from '../../../server/src/core/read/index.ts';
import { cases } from '../../support/cases.ts';

const check = ({ name, text }: { name: string; text: string }): boolean => looksLikeNews(name, text);
const text = (title: string, content: string, expected: boolean, name = 'a.txt') => ({ name: title, input: { name, text: content }, expected });

cases('news', check, [
  text('a report', 'Two fishermen were rescued off Marlow Bay on Monday after their boat sank, the coastguard said. The men, aged 34 and 51, were taken to a hospital in Orne. "They were lucky," said Ines Falk, who led the rescue. Police have opened an investigation.', true),
  text('with a headline and furniture', 'Falk wins Orne election\n\nBy Tom Orne\n12 May 2023\n\nORNE - Ines Falk won the election for mayor of Orne on Sunday, officials said. She beat her rival by 300 votes, according to the city council.\n\nAdvertisement\n\nHer party had last held the office in 1998.\n\nLeave a Reply', true),
  text('about technology', 'Coastwire said on Tuesday that hackers had stolen the data of two million customers from its servers. The company, which runs ferries, told reporters that police were investigating the attack. Its shares fell 4 percent.', true),
  text('by its front matter', '---\nsource: The Marlow Post\npublished: 2023-05-12\n---\nPier open', true),
  text('by its name', 'Pier open', true, 'pier.article'),
]);

cases('not news', check, [
  text('nothing', '', false),
  text('a licence', 'Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated files, to deal in the software without restriction. The software is provided "as is", without warranty of any kind. In no event shall the authors be liable for any claim or damages.', false),
  text('a project file by its name', 'Two fishermen were rescued off Marlow Bay on Monday after their boat sank, the coastguard said.', false, 'README.md'),
  text('requirements', 'numpy==1.26.4\nrequests>=2.31\n# tools\npytest~=8.0\n', false),
  text('a build script', 'cmake_minimum_required(VERSION 3.20)\nproject(pier)\nadd_executable(pier main.cpp)\n', false),
  text('a log', '2023-05-12 10:15:01 INFO server started on port 8080\n2023-05-12 10:15:02 WARN slow query (1203 ms)\n2023-05-12 10:15:09 ERROR connection refused\n', false),
  text('a stack trace', 'Traceback (most recent call last):\n  File "pier.py", line 3, in <module>\n    open_pier()\nValueError: pier is closed\n', false),
  text('robots', 'User-agent: *\nDisallow: /private/\nSitemap: https://example.org/sitemap.xml\n', false),
  text('words', 'abacus\nabandon\nabbey\nability\nable\nabout\nabove\n'.repeat(20), false),
  text('a table', 'name,city,year\nFalk,Orne,2021\nRoe,Marlow,2022\n'.repeat(9), false),
  text('things to do', 'TODO\n- call the plumber\n- buy milk and bread\n- fix the gate before Friday\n- book the ferry to Orne\n', false),
  text('meeting notes', 'Notes, weekly sync\n\nAttendees: Ines, Tom, Ali\n\n- Tom: release slipped to Friday, tests still red\n- Ines will update the config and ping Ali\n- Next: look at the cache. Action: Tom.\n', false),
  text('a recipe', 'Potato soup\n\nPeel the potatoes and cut them into small pieces. Melt the butter in a large pan and add the onions. Cook them gently for ten minutes. Add the stock and let it simmer until the potatoes are soft. Season with salt and pepper and serve with bread.', false),
  text('a guide', '# Getting started\n\nInstall the package with `npm i pier`. Then create a config file in your project and run `pier init`. You can pass options on the command line. See the documentation for the full list of options.\n', false),
  text('release notes', '## 2.1.0\n\n- Fixed a crash when the config file is missing (#123)\n- Added support for Node 22\n- The `open` option is now deprecated. Use `mode` instead.\n', false),
  text('a letter', 'Dear Tom,\n\nThank you for your letter. I hope you are well and that we can meet soon. I am planning to visit you and your family, if you like. Let me know what you think.\n\nYours, Ines', false),
  text('a binary file', 'PK\0\0police said on Monday that the court was closed.', false),
]);
