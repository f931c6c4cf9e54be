// The language server as a process of its own: `node server.js --node-ipc | --stdio | --socket=PORT`.
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { nodeHost } from './node-host.ts';
import { startServer } from './server.ts';

const connection = createConnection(ProposedFeatures.all);

// Nothing that goes wrong in one place may end the server for all the others.
process.on('uncaughtException', (error) => connection.console.error(`Uncaught: ${error.stack ?? error.message}`));
process.on('unhandledRejection', (reason) => connection.console.error(`Unhandled: ${reason instanceof Error ? reason.stack : String(reason)}`));

startServer(connection, nodeHost);
