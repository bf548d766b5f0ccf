'use strict';
// Runs a Node.js function for the embedded Lambda: loads the handler (CommonJS or ES module), then serves one
// invocation after the other from the Lambda Runtime API. Standard library only.

const fs = require('node:fs');
const http = require('node:http');
const nodeModule = require('node:module');
const path = require('node:path');
const util = require('node:util');
const { pathToFileURL } = require('node:url');

const BASE = '/2018-06-01/runtime';
const [host, port] = process.env.AWS_LAMBDA_RUNTIME_API.split(':');
let requestId = '';
// Set while a callback-style handler runs: called when nothing is left to wait for.
let onIdle = null;

function call(method, where, body, errorType) {
  return new Promise((resolve, reject) => {
    const headers = { 'Content-Type': 'application/json' };
    if (body !== undefined) headers['Content-Length'] = Buffer.byteLength(body);
    if (errorType) headers['Lambda-Runtime-Function-Error-Type'] = errorType;
    const request = http.request({ host, port, method, path: BASE + where, headers }, (response) => {
      const chunks = [];
      response.on('data', (chunk) => chunks.push(chunk));
      response.on('end', () => resolve({ response, text: Buffer.concat(chunks).toString('utf8') }));
      response.on('error', reject);
    });
    request.on('error', reject);
    request.end(body);
  });
}

for (const [name, level] of [['log', 'INFO'], ['info', 'INFO'], ['warn', 'WARN'], ['error', 'ERROR'],
  ['debug', 'DEBUG'], ['trace', 'TRACE']]) {
  console[name] = (...values) => {
    const text = util.format(...values).replace(/\n/g, '\r');
    fs.writeSync(1, `${new Date().toISOString()}\t${requestId}\t${level}\t${text}\n`);
  };
}

function documentOf(error, errorType) {
  if (error instanceof Error || util.types.isNativeError(error)) {
    return {
      errorType: errorType || error.name || 'Error',
      errorMessage: error.message || '',
      trace: (error.stack || '').split('\n'),
    };
  }
  const text = typeof error === 'string' ? error : JSON.stringify(error);
  return { errorType: errorType || typeof error, errorMessage: text === undefined ? String(error) : text, trace: [] };
}

function failure(errorType, message) {
  const error = new Error(message);
  error.name = errorType;
  return error;
}

// On Lambda an ES module finds the SDK that the runtime brings along, as CommonJS does. Here that is one named in
// NODE_PATH, which Node.js itself shows to CommonJS only.
const LOOK_INTO_NODE_PATH = `
  import { delimiter, join } from 'node:path';
  import { pathToFileURL } from 'node:url';
  const parents = (process.env.NODE_PATH || '').split(delimiter).filter(Boolean)
    .map((dir) => pathToFileURL(join(dir, 'parent.mjs')).href);
  export async function resolve(specifier, context, next) {
    try {
      return await next(specifier, context);
    } catch (error) {
      const bare = !/^([./]|[a-z]+:)/i.test(specifier);
      if (!bare || error.code !== 'ERR_MODULE_NOT_FOUND') throw error;
      for (const parentURL of parents) {
        try {
          return await next(specifier, { ...context, parentURL });
        } catch {
          // Not in this directory.
        }
      }
      throw error;
    }
  }
`;

// Version 2 of the SDK, which the documented hooks are written with, does not know AWS_ENDPOINT_URL: it is told when a
// function requires it, before it makes a client.
function tellVersion2(endpoint) {
  const loadModule = nodeModule._load;
  const told = new WeakSet();
  nodeModule._load = function load(request, parent, ...more) {
    const loaded = loadModule.call(this, request, parent, ...more);
    if (/^aws-sdk(\/|$)/.test(request)) {
      const { config } = loadModule.call(this, 'aws-sdk/global', parent, false);
      if (!told.has(config)) config.update({ endpoint, s3ForcePathStyle: true });
      told.add(config);
    }
    return loaded;
  };
}

async function load(root, handler) {
  const slash = handler.lastIndexOf('/') + 1;
  const dot = handler.indexOf('.', slash);
  if (dot <= slash) throw failure('Runtime.MalformedHandlerName', `Bad handler '${handler}': it must be file.export`);
  const base = path.resolve(root, handler.slice(0, dot));
  const file = ['.js', '.mjs', '.cjs'].map((extension) => base + extension).find((name) => fs.existsSync(name));
  if (!file) {
    throw failure('Runtime.ImportModuleError', `Error: Cannot find module '${path.basename(base)}'`);
  }
  let module;
  try {
    module = await import(pathToFileURL(file).href);
  } catch (error) {
    if (error instanceof SyntaxError) error.name = 'Runtime.UserCodeSyntaxError';
    else if (/^(ERR_)?MODULE_NOT_FOUND$/.test(error && error.code)) error.name = 'Runtime.ImportModuleError';
    throw error;
  }
  const pick = (from) => handler.slice(dot + 1).split('.').reduce((found, name) => found && found[name], from);
  const found = pick(module) || pick(module.default);
  if (found === undefined) throw failure('Runtime.HandlerNotFound', `${handler} is undefined or not exported`);
  if (typeof found !== 'function') throw failure('Runtime.HandlerNotFound', `${handler} is not a function`);
  return found;
}

function contextOf(headers, settle) {
  const deadline = Number(headers['lambda-runtime-deadline-ms']);
  const client = headers['lambda-runtime-client-context'];
  const env = process.env;
  const context = {
    callbackWaitsForEmptyEventLoop: true,
    functionName: env.AWS_LAMBDA_FUNCTION_NAME,
    functionVersion: env.AWS_LAMBDA_FUNCTION_VERSION,
    memoryLimitInMB: env.AWS_LAMBDA_FUNCTION_MEMORY_SIZE,
    logGroupName: env.AWS_LAMBDA_LOG_GROUP_NAME,
    logStreamName: env.AWS_LAMBDA_LOG_STREAM_NAME,
    invokedFunctionArn: headers['lambda-runtime-invoked-function-arn'],
    awsRequestId: headers['lambda-runtime-aws-request-id'],
    clientContext: client ? JSON.parse(client) : undefined,
    identity: undefined,
    getRemainingTimeInMillis: () => Math.max(0, deadline - Date.now()),
    done: (error, result) => settle(error, result, true),
    succeed: (result) => settle(null, result, true),
    fail: (error) => settle(error === undefined || error === null ? 'handled' : error, undefined, true),
  };
  return context;
}

// Resolves with the handler's result, whichever of Lambda's three ways it gives it in.
function invoke(handler, event, headers) {
  return new Promise((resolve, reject) => {
    let settled = null;
    const finish = () => {
      onIdle = null;
      if (settled && settled.error !== null && settled.error !== undefined) reject(settled.error);
      else resolve(settled ? settled.result : null);
    };
    let context;
    const settle = (error, result, atOnce) => {
      if (settled) return;
      settled = { error, result };
      if (atOnce || !context.callbackWaitsForEmptyEventLoop) finish();
    };
    context = contextOf(headers, settle);
    onIdle = finish;
    const result = handler(event, context, (error, value) => settle(error, value, false));
    if (result && typeof result.then === 'function') {
      onIdle = null;
      result.then(resolve, reject);
    }
  });
}

async function report(where, error, errorType) {
  const document = documentOf(error, errorType);
  console.error(where === '/init/error' ? 'Init Error' : 'Invoke Error', '\t' + JSON.stringify(document));
  await call('POST', where, JSON.stringify(document), document.errorType);
}

async function fatal(error, errorType) {
  const where = requestId ? `/invocation/${requestId}/error` : '/init/error';
  await report(where, error, errorType).catch(() => {});
  process.exit(requestId ? 128 : 1);
}

async function serve(handler) {
  for (;;) {
    const { response, text } = await call('GET', '/invocation/next');
    if (response.statusCode !== 200) process.exit(0);
    requestId = response.headers['lambda-runtime-aws-request-id'];
    const where = `/invocation/${requestId}`;
    try {
      const result = await invoke(handler, JSON.parse(text), response.headers);
      const answer = JSON.stringify(result === undefined ? null : result);
      await call('POST', `${where}/response`, answer === undefined ? 'null' : answer);
    } catch (error) {
      await report(`${where}/error`, error);
    }
  }
}

process.on('beforeExit', () => {
  if (onIdle) onIdle();
  else fatal(failure('Runtime.ExitError', 'the handler returned a promise that never settles'), undefined);
});
process.on('uncaughtException', (error) => fatal(error));
process.on('unhandledRejection', (reason) => {
  if (reason && reason.code === 'ECONNREFUSED' && String(reason.port) === port) process.exit(0);
  fatal(reason, 'Runtime.UnhandledPromiseRejection');
});

if (process.env.AWS_ENDPOINT_URL) tellVersion2(process.env.AWS_ENDPOINT_URL);
if (process.env.NODE_PATH && nodeModule.register) {
  nodeModule.register(`data:text/javascript,${encodeURIComponent(LOOK_INTO_NODE_PATH)}`);
}
load(process.env.LAMBDA_TASK_ROOT, process.env._HANDLER).then(
  (handler) => serve(handler).catch(() => process.exit(0)),
  (error) => fatal(error),
);
