"""Runs a Python function for the embedded Lambda: loads the handler, then serves one invocation after the other
from the Lambda Runtime API. Standard library only."""

import http.client
import importlib
import json
import logging
import os
import sys
import time
import traceback

ROOT = os.environ["LAMBDA_TASK_ROOT"]
API = os.environ["AWS_LAMBDA_RUNTIME_API"]
BASE = "/2018-06-01/runtime"


class Request:
    """Id of the invocation that runs, for log lines."""

    id = ""


class Context:
    """The handler's second argument."""

    def __init__(self, headers):
        env = os.environ
        self.function_name = env["AWS_LAMBDA_FUNCTION_NAME"]
        self.function_version = env["AWS_LAMBDA_FUNCTION_VERSION"]
        self.memory_limit_in_mb = env["AWS_LAMBDA_FUNCTION_MEMORY_SIZE"]
        self.log_group_name = env["AWS_LAMBDA_LOG_GROUP_NAME"]
        self.log_stream_name = env["AWS_LAMBDA_LOG_STREAM_NAME"]
        self.aws_request_id = headers["Lambda-Runtime-Aws-Request-Id"]
        self.invoked_function_arn = headers["Lambda-Runtime-Invoked-Function-Arn"]
        self.identity = None
        client_context = headers["Lambda-Runtime-Client-Context"]
        self.client_context = json.loads(client_context) if client_context else None
        self._deadline_ms = int(headers["Lambda-Runtime-Deadline-Ms"])

    def get_remaining_time_in_millis(self):
        return max(0, self._deadline_ms - int(time.time() * 1000))

    def log(self, message):
        sys.stdout.write(str(message))


class LogFilter(logging.Filter):
    def filter(self, record):
        record.aws_request_id = Request.id
        return True


def call(method, path, body=None, error_type=None):
    # Without a timeout: waiting for the next invocation is what an idle environment does.
    connection = http.client.HTTPConnection(API)
    headers = {"Content-Type": "application/json"}
    if error_type:
        headers["Lambda-Runtime-Function-Error-Type"] = error_type
    connection.request(method, BASE + path, body, headers)
    response = connection.getresponse()
    content = response.read()
    connection.close()
    return response, content


def error_document(error_type, message, trace):
    return {"errorMessage": message, "errorType": error_type, "requestId": Request.id, "stackTrace": trace}


def show(document):
    trace = "".join(document["stackTrace"])
    text = "[ERROR] %s: %s" % (document["errorType"], document["errorMessage"])
    print(text + ("\nTraceback (most recent call last):\n" + trace.rstrip("\n") if trace else ""), flush=True)


def trace_of(error, frames_to_drop):
    return traceback.format_tb(error.__traceback__)[frames_to_drop:]


def load(handler):
    """The handler's function; raises LookupError with an error document."""
    module_name, dot, function_name = handler.rpartition(".")
    if not dot or not module_name:
        raise LookupError(error_document(
            "Runtime.MalformedHandlerName",
            "Bad handler '%s': it must be of the form module.function" % handler, []))
    try:
        module = importlib.import_module(module_name.replace("/", "."))
    except ImportError as error:
        raise LookupError(error_document(
            "Runtime.ImportModuleError",
            "Unable to import module '%s': %s" % (module_name, error), []))
    except SyntaxError as error:
        raise LookupError(error_document(
            "Runtime.UserCodeSyntaxError",
            "Syntax error in module '%s': %s" % (module_name, error), []))
    except Exception as error:
        raise LookupError(error_document(type(error).__name__, str(error), trace_of(error, 1)))
    if not hasattr(module, function_name):
        raise LookupError(error_document(
            "Runtime.HandlerNotFound",
            "Handler '%s' missing on module '%s'" % (function_name, module_name), []))
    return getattr(module, function_name)


def run(function, headers, event):
    """The answer's JSON text, or an error document."""
    try:
        result = function(json.loads(event), Context(headers))
    except Exception as error:
        return None, error_document(type(error).__name__, str(error), trace_of(error, 1))
    try:
        return json.dumps(result).encode(), None
    except (TypeError, ValueError) as error:
        return None, error_document("Runtime.MarshalError", "Unable to marshal response: %s" % error, [])


def serve(function):
    while True:
        response, event = call("GET", "/invocation/next")
        if response.status != 200:
            return
        Request.id = response.headers["Lambda-Runtime-Aws-Request-Id"]
        answer, document = run(function, response.headers, event)
        sys.stdout.flush()
        sys.stderr.flush()
        path = "/invocation/" + Request.id
        if document is None:
            call("POST", path + "/response", answer)
        else:
            show(document)
            call("POST", path + "/error", json.dumps(document).encode(), document["errorType"])


def main():
    sys.path[0] = ROOT
    log_handler = logging.StreamHandler(sys.stdout)
    formatter = logging.Formatter(
        "[%(levelname)s]\t%(asctime)s.%(msecs)03dZ\t%(aws_request_id)s\t%(message)s", "%Y-%m-%dT%H:%M:%S")
    formatter.converter = time.gmtime
    log_handler.setFormatter(formatter)
    log_handler.addFilter(LogFilter())
    logging.getLogger().addHandler(log_handler)
    try:
        function = load(os.environ["_HANDLER"])
    except LookupError as error:
        document = error.args[0]
        show(document)
        call("POST", "/init/error", json.dumps(document).encode(), document["errorType"])
        sys.exit(1)
    try:
        serve(function)
    except (ConnectionError, http.client.HTTPException):
        # The Runtime API is gone, and with it the reason to run.
        sys.exit(0)


main()
