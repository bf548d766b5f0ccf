"""Runs the AWS CLI that is first on the path, whichever version it is."""

import json
import os
import re
import subprocess

# A refusal by the service: version 1 ends with the first, version 2 with the second.
REFUSED = (255, 254)


def run(*arguments, text=None, cwd=None):
    return subprocess.run(["aws", *arguments], capture_output=True, text=True, input=text, timeout=120, check=False, cwd=cwd)


def cli(*arguments, status=(0,), text=None, cwd=None):
    """Runs `aws`; answers what it printed, read as JSON where it is some."""
    done = run(*arguments, text=text, cwd=cwd)
    return judged(arguments, done.returncode, done.stdout, done.stderr, status)


def judged(arguments, returncode, stdout, stderr, status=(0,)):
    assert returncode in status, f"{arguments}: status {returncode}\n{stdout}{stderr}"
    output = stdout if returncode == 0 else stderr
    try:
        return json.loads(output)
    except ValueError:
        return output


def start(*arguments):
    """Starts `aws` and goes on; `finish` waits for it."""
    return subprocess.Popen(["aws", *arguments], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def finish(started, status=(0,)):
    stdout, stderr = started.communicate(timeout=120)
    return judged(started.args, started.returncode, stdout, stderr, status)


def version():
    return int(re.match(r"aws-cli/(\d+)", run("--version").stdout)[1])


def requests(*arguments):
    """Runs `aws`; answers what it printed and the operations it asked the server for, as its own log tells."""
    done = run(*arguments, "--debug")
    assert done.returncode == 0, done.stderr[-2000:]
    return json.loads(done.stdout), re.findall(r"Making request for OperationModel\(name=(\w+)\)", done.stderr)


def commands(*service):
    """The commands this CLI has, from itself: version 1 tells them with an error, version 2 completes them."""
    line = " ".join(["aws", *service, ""])
    environment = {**os.environ, "COMP_LINE": line, "COMP_POINT": str(len(line))}
    completed = subprocess.run(["aws_completer"], env=environment, capture_output=True, text=True, check=True).stdout.split()
    told = run(*service, "no-such-command").stderr.partition("valid choices are:")[2]
    found = {word for word in [*completed, *told.split()] if re.fullmatch(r"[a-z][a-z0-9-]+", word)} - {"help"}
    assert found, f"aws {' '.join(service)} tells no commands"
    return found
