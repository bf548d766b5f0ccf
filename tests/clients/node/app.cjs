'use strict';
// Answers every request with the version it was started as, where it is told to listen.
require('node:http').createServer((_, answer) => answer.end(`${process.argv[2]}\n`)).listen(process.env.PORT, '127.0.0.1');
