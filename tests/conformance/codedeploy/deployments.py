"""Deployments: create, hooks, waits, stop. The steps of one deployment after another in the lab's group."""

import glob
import hashlib
import io
import json
import os
import zipfile

from lab import ROLE, eventually
from harness.suite import Case, Raw, no, ok, step

from .common import equal, misread, named
from .groups import alarms, ready, termination, waits
from .revisions import AFTER_USE, inline, s3

CREATE, STOP, CONTINUE = "CreateDeployment", "StopDeployment", "ContinueDeployment"
SKIP, HOOK = "SkipWaitTimeForInstanceTermination", "PutLifecycleEventHookExecutionStatus"
# A hook that says what it was called with and never calls back.
SILENT = "import json\ndef handler(event, context):\n    print('called with', json.dumps(event), flush=True)\n"


def deploy(**changes):
    """A deployment that would be made, but for the changes; `None` leaves a member out."""

    def given(world):
        made = {"applicationName": world.app, "deploymentGroupName": world.group,
                "revision": world.lab.inline(world.lab.appspec(f"{world.lab.family}:1"))}
        made.update(world.filled(changes))
        return {name: value for name, value in made.items() if value is not None}

    return given


def refused(error, speaks="", title="", **changes):
    return no(CREATE, error, deploy(**changes), speaks, title or str(changes)[:100])


SPEC = "version: 0.0\nResources:\n"
REFUSALS = [
    *named(CREATE, "applicationName", {"deploymentGroupName": "{group}", "revision": s3("k")}),
    *named(CREATE, "deploymentGroupName", {"applicationName": "{app}", "revision": s3("k")}, "DeploymentGroup"),
    refused("RevisionRequired", revision=None, title="no revision"),
    no(CREATE, "RevisionRequired", Raw({"applicationName": "{app}", "deploymentGroupName": "{group}", "revision": None}), title="null"),
    refused("RevisionRequired", revision={}, title="a revision without a type"),
    refused("InvalidRevision", "GitHub", revision={"revisionType": "GitHub", "gitHubLocation": {"repository": "a/b", "commitId": "c"}}),
    refused("InvalidRevision", "BundleType must be either YAML or JSON", revision=s3("k", bundleType="zip")),
    refused("InvalidRevision", revision=inline("version: 1.0\n")),
    refused("InvalidRevision", "line", revision=inline("version: 0.0\nResources: [\n")),
    refused("InvalidRevision", revision=inline("{}")),
    refused("InvalidRevision", "sha256", revision=inline("version: 0.0", sha256="0" * 64)),
    refused("InvalidRevision", "Floppy", revision={"revisionType": "Floppy"}),
    refused("RevisionDoesNotExist", revision={"revisionType": "AppSpecContent", "appSpecContent": {"sha256": "f" * 64}}),
    refused("RevisionDoesNotExist", revision={"revisionType": "String", "string": {"sha256": "f" * 64}}),
    refused("DeploymentConfigDoesNotExist", "absent", deploymentConfigName="absent"),
    refused("InvalidDeploymentConfigName", "a b", deploymentConfigName="a b"),
    refused("InvalidDeploymentConfigName", "Server", deploymentConfigName="CodeDeployDefault.OneAtATime"),
    refused("DescriptionTooLong", "512", description="d" * 513),
    refused("InvalidIgnoreApplicationStopFailuresValue", ignoreApplicationStopFailures=True),
    refused("InvalidUpdateOutdatedInstancesOnlyValue", updateOutdatedInstancesOnly=True),
    refused("InvalidTargetInstances", targetInstances={"autoScalingGroups": ["asg"]}),
    refused("InvalidFileExistsBehavior", "SHRED", fileExistsBehavior="SHRED"),
    refused("InvalidAutoRollbackConfig", autoRollbackConfiguration={"enabled": True}),
    refused("InvalidAutoRollbackConfig", "RAIN", autoRollbackConfiguration={"enabled": True, "events": ["RAIN"]}),
    refused("InvalidAlarmConfig", overrideAlarmConfiguration=alarms()),
    refused("InvalidAlarmConfig", overrideAlarmConfiguration=alarms("a", "a")),
    refused("AlarmsLimitExceeded", "10", overrideAlarmConfiguration=alarms(*(f"a{n}" for n in range(11)))),
    *misread(CREATE, "revision", "S3"),
    *misread(CREATE, "targetInstances", []),
    refused("RevisionRequired", revision=None, deploymentConfigName="absent", title="the revision before the configuration"),
    refused("DeploymentConfigDoesNotExist", deploymentConfigName="absent", description="d" * 513,
            title="the configuration before the description"),
    refused("DescriptionTooLong", description="d" * 513, ignoreApplicationStopFailures=True,
            title="the description before the members of Server"),
    refused("InvalidFileExistsBehavior", fileExistsBehavior="SHRED", overrideAlarmConfiguration=alarms(),
            title="the members of Server before the alarms"),
    ok("ListDeployments", "refused calls have made nothing", {"applicationName": "{app}", "deploymentGroupName": "{group}"},
       lambda w, out: equal(out["deployments"], [])),
]

# --- a first deployment, to its end ---


def _silent_function(world):
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w") as files:
        files.writestr("hook.py", SILENT)
    world.aws.functions.create_function(FunctionName="silent", Runtime="python3.12", Role=ROLE, Handler="hook.handler",
                                        Code={"ZipFile": archive.getvalue()})


def _first(world):
    content = json.dumps(world.lab.appspec(world.lab.register("v2")))
    world.spec, world.spec_digest = content, hashlib.sha256(content.encode()).hexdigest()


def _kept(name):
    def keep(world, out):
        setattr(world, name, out["deploymentId"])
    return keep


def until(name, status):
    """Waits until a deployment has a status."""

    def look(world):
        identity = getattr(world, name)
        eventually(f"{name} is {status}", lambda: _status(world, identity, status), 60)

    return step(f"{name} is {status}", look)


def _status(world, identity, wanted):
    status = world.call("GetDeployment", deploymentId=identity)["deploymentInfo"]["status"]
    assert status == wanted or status not in ("Succeeded", "Failed", "Stopped"), status
    return status == wanted


# Members that clients read without asking whether they are there.
ALWAYS = {"deploymentId", "createTime", "deploymentStyle", "blueGreenDeploymentConfiguration", "loadBalancerInfo",
          "autoRollbackConfiguration"}


def _was_first(world, out):
    info = out["deploymentInfo"]
    for name, value in {"creator": "user", "computePlatform": "ECS", "description": "first", "applicationName": world.app,
                        "deploymentGroupName": world.group, "deploymentConfigName": "CodeDeployDefault.ECSAllAtOnce",
                        "ignoreApplicationStopFailures": False, "updateOutdatedInstancesOnly": False,
                        "fileExistsBehavior": "DISALLOW",
                        "deploymentStatusMessages": [], "status": "Succeeded"}.items():
        equal(info[name], value)
    equal(info["revision"], {"revisionType": "AppSpecContent", "appSpecContent": {"sha256": world.spec_digest}})
    equal(info["deploymentOverview"],
          {"Pending": 0, "InProgress": 0, "Succeeded": 1, "Failed": 0, "Skipped": 0, "Ready": 0})
    missing = ALWAYS - set(info)
    assert not missing, missing
    assert info["createTime"] <= info["startTime"] <= info["completeTime"], info
    assert "errorInformation" not in info and "previousRevision" not in info and "rollbackInfo" not in info, info


FIRST = [
    step("a function that never calls back", _silent_function),
    step("an AppSpec", _first),
    ok(CREATE, "content without a digest, with a description", deploy(
        revision=inline("{spec}"), description="first", fileExistsBehavior="DISALLOW",
        ignoreApplicationStopFailures=False, updateOutdatedInstancesOnly=False), _kept("ended")),
    until("ended", "Succeeded"),
    ok("GetDeployment", "at its end", {"deploymentId": "{ended}"}, _was_first),
]

# --- a second one through hook, ready wait and termination wait ---


def _long_waits(world):
    world.call("UpdateDeploymentGroup", applicationName=world.app, currentDeploymentGroupName=world.group,
               blueGreenDeploymentConfiguration=waits(ready(7200), termination(2880)))


def _no_waits(world):
    world.call("UpdateDeploymentGroup", applicationName=world.app, currentDeploymentGroupName=world.group,
               blueGreenDeploymentConfiguration=waits(ready(0, "CONTINUE_DEPLOYMENT"), termination(0)))


def hooked(world):
    spec = world.lab.appspec(f"{world.lab.family}:2", {"BeforeInstall": "silent"})
    return deploy(revision=world.lab.inline(spec))(world)


def _called(world):
    """What the function was called with for the deployment."""

    def look():
        for path in glob.glob(os.path.join(world.data_dir, "**", "silent", "**", "*.log"), recursive=True):
            with open(path, encoding="utf-8") as file:
                for line in file:
                    _, mark, event = line.partition("called with ")
                    if mark and json.loads(event)["DeploymentId"] == world.waiting:
                        return json.loads(event)
        return None

    event = eventually("the hook was called", look)
    equal(set(event), {"DeploymentId", "LifecycleEventHookExecutionId"})
    world.execution = event["LifecycleEventHookExecutionId"]


def answer(**changes):
    made = {"deploymentId": "{waiting}", "lifecycleEventHookExecutionId": "{execution}", "status": "Succeeded", **changes}
    return {name: value for name, value in made.items() if value is not None}


def ids(operation, rest=None, unknown=True):
    """Missing, malformed and unknown deployment ids."""
    rest = rest or {}
    cases = [no(operation, "DeploymentIdRequired", rest),
             no(operation, "DeploymentIdRequired", {"deploymentId": "", **rest}, title="an empty id"),
             no(operation, "DeploymentIdRequired", Raw({"deploymentId": None, **rest}), title="null"),
             *misread(operation, "deploymentId"),
             *(no(operation, "InvalidDeploymentId", {"deploymentId": word, **rest}, word)
               for word in ("d-1", "d-abcdefghi", "ABCDEFGHI", "d-ABCDEFGHIJ"))]
    if unknown:
        cases.append(no(operation, "DeploymentDoesNotExist", {"deploymentId": "d-ABCDEFGHI", **rest}, "d-ABCDEFGHI"))
    return cases


NOT_YET = [
    no(CONTINUE, "DeploymentIsNotInReadyState", {"deploymentId": "{waiting}"}, "{waiting}", "before it is ready"),
    no(SKIP, "DeploymentNotStarted", {"deploymentId": "{waiting}"}, "{waiting}", "before traffic has moved"),
]
HOOKS = [
    step("long waits", _long_waits),
    ok(CREATE, "with a hook", hooked, _kept("waiting")),
    step("the hook is called", _called),
    refused("DeploymentLimitExceeded", "The Deployment Group '{group}' already has an active Deployment '{waiting}'",
            title="a second one at once"),
    *NOT_YET,
    *ids(HOOK, {"lifecycleEventHookExecutionId": "x", "status": "Succeeded"}),
    no(HOOK, "InvalidLifecycleEventHookExecutionStatus", answer(status="Skipped"), "Skipped"),
    no(HOOK, "InvalidLifecycleEventHookExecutionStatus", answer(status="succeeded"), "succeeded"),
    no(HOOK, "InvalidLifecycleEventHookExecutionStatus", answer(status=None), title="no status"),
    no(HOOK, "InvalidLifecycleEventHookExecutionId", answer(lifecycleEventHookExecutionId="forged")),
    no(HOOK, "InvalidLifecycleEventHookExecutionId", answer(lifecycleEventHookExecutionId=None), title="no execution id"),
    no(HOOK, "InvalidLifecycleEventHookExecutionId", answer(deploymentId="{ended}"), title="the id of another deployment"),
    ok(HOOK, "succeeded", answer(), lambda w, out: equal(out["lifecycleEventHookExecutionId"], w.execution)),
    no(HOOK, "LifecycleEventAlreadyCompleted", answer(), title="the same again"),
    no(HOOK, "LifecycleEventAlreadyCompleted", answer(status="Failed"), title="another answer"),
]


def _waits_for_termination(world):
    def look():
        return world.call("GetDeployment", deploymentId=world.waiting)["deploymentInfo"]["instanceTerminationWaitTimeStarted"]

    eventually("the termination wait began", look)
    equal(world.call("GetDeployment", deploymentId=world.waiting)["deploymentInfo"]["status"], "InProgress")


READY = [
    until("waiting", "Ready"),
    *ids(CONTINUE), *ids(SKIP),
    no(CONTINUE, "InvalidDeploymentWaitType", {"deploymentId": "{waiting}", "deploymentWaitType": "LUNCH"}, "LUNCH"),
    no(CONTINUE, "InvalidDeploymentStatus", {"deploymentId": "{waiting}", "deploymentWaitType": "TERMINATION_WAIT"}, "{waiting}"),
    no(SKIP, "DeploymentNotStarted", {"deploymentId": "{waiting}"}, "{waiting}"),
    ok("ListDeployments", "those that are ready", {"includeOnlyStatuses": ["Ready"]},
       lambda w, out: equal(out["deployments"], [w.waiting])),
    ok(CONTINUE, "an absent wait type is the ready wait", {"deploymentId": "{waiting}"}),
    step("the termination wait", _waits_for_termination),
    no(CONTINUE, "DeploymentIsNotInReadyState", {"deploymentId": "{waiting}", "deploymentWaitType": "READY_WAIT"}, "{waiting}",
       "the same again"),
    ok(SKIP, "the termination wait", {"deploymentId": "{waiting}"}),
    until("waiting", "Succeeded"),
    no(SKIP, "DeploymentAlreadyCompleted", {"deploymentId": "{waiting}"}, "{waiting}"),
    no(CONTINUE, "DeploymentAlreadyCompleted", {"deploymentId": "{waiting}", "deploymentWaitType": "TERMINATION_WAIT"}, "{waiting}"),
    no(HOOK, "LifecycleEventAlreadyCompleted", answer(), title="after the end"),
]


def _stopped(world, out):
    assert out["status"] in ("Pending", "Succeeded") and out["statusMessage"], out


def _was_stopped(world, out):
    equal(out["deploymentInfo"]["errorInformation"]["code"], "MANUAL_STOP")
    assert out["deploymentInfo"]["errorInformation"]["message"], out


def _has_previous(world, out):
    equal(out["deploymentInfo"]["previousRevision"]["revisionType"], "AppSpecContent")
    equal(out["deploymentInfo"]["overrideAlarmConfiguration"]["enabled"], False)
    equal(out["deploymentInfo"]["autoRollbackConfiguration"]["enabled"], False)


STOPS = [
    *ids(STOP),
    no(STOP, "DeploymentAlreadyCompleted", {"deploymentId": "{ended}"}, "{ended}"),
    ok(CREATE, "a revision by its digest alone", deploy(
        revision={"revisionType": "AppSpecContent", "appSpecContent": {"sha256": "{spec_digest}"}},
        overrideAlarmConfiguration={"enabled": False, "alarms": []},
        autoRollbackConfiguration={"enabled": False}), _kept("stopped")),
    until("stopped", "Ready"),
    ok("GetDeployment", "with its predecessor's revision and its own options", {"deploymentId": "{stopped}"}, _has_previous),
    no("DeleteApplication", "InvalidOperation", {"applicationName": "{app}"}, "{stopped}", "while it deploys"),
    no("DeleteDeploymentGroup", "InvalidOperation", {"applicationName": "{app}", "deploymentGroupName": "{group}"}, "{stopped}",
       "while it deploys"),
    ok(STOP, "without rollback", {"deploymentId": "{stopped}", "autoRollbackEnabled": False}, _stopped),
    until("stopped", "Stopped"),
    ok("GetDeployment", "why it was stopped", {"deploymentId": "{stopped}"}, _was_stopped),
    ok(STOP, "what is stopped already", {"deploymentId": "{stopped}"}, lambda w, out: equal(out["status"], "Succeeded")),
    no(CONTINUE, "DeploymentAlreadyCompleted", {"deploymentId": "{stopped}"}, "{stopped}", "a stopped one"),
    ok(CREATE, "one to be rolled back", deploy(), _kept("undone")),
    until("undone", "Ready"),
    ok(STOP, "with rollback", {"deploymentId": "{undone}", "autoRollbackEnabled": True}, _stopped),
    until("undone", "Stopped"),
    step("no waits", _no_waits),
]


def _rolled_back(world):
    def look():
        info = world.call("GetDeployment", deploymentId=world.undone)["deploymentInfo"]
        return info.get("rollbackInfo", {}).get("rollbackDeploymentId")

    world.rollback = eventually("the rollback deployment is named", look, pause=0.001)


def _is_rollback(world, out):
    info = out["deploymentInfo"]
    equal(info["creator"], "codeDeployRollback")
    equal(info["deploymentConfigName"], "CodeDeployDefault.ECSAllAtOnce")
    equal(info["rollbackInfo"]["rollbackTriggeringDeploymentId"], world.undone)


ROLLBACK = [
    step("the rollback deployment is named", _rolled_back),
    until("rollback", "Succeeded"),
    ok("GetDeployment", "the rollback", {"deploymentId": "{rollback}"}, _is_rollback),
]


def _being_rolled_back(world):
    """The id of a rollback that has just begun; it lasts some ten milliseconds."""
    world.undone = world.parsed(CREATE, deploy()(world))["deploymentId"]
    eventually("ready", lambda: _status(world, world.undone, "Ready"), 60)
    world.call(STOP, deploymentId=world.undone, autoRollbackEnabled=True)
    _rolled_back(world)
    return {"deploymentId": world.rollback}


# Needs the group to itself and leaves an unknown number of deployments: after all that looks at the group.
STOPPED_ROLLBACK = [
    step("long waits", _long_waits),
    Case(STOP, "a rollback", _being_rolled_back, error="UnsupportedActionForDeploymentType", tries=8),
    step("no waits", _no_waits),
]
RENAMES = [
    ok("UpdateApplication", "the deployments come along", {"applicationName": "{app}", "newApplicationName": "moved"}),
    ok("GetDeployment", "of the renamed application", {"deploymentId": "{ended}"},
       lambda w, out: equal(out["deploymentInfo"]["applicationName"], "moved")),
    ok("UpdateDeploymentGroup", "and with a renamed group",
       {"applicationName": "moved", "currentDeploymentGroupName": "{group}", "newDeploymentGroupName": "moved-too"}),
    ok("ListDeployments", "of the renamed group", {"applicationName": "moved", "deploymentGroupName": "moved-too"},
       lambda w, out: equal(len(out["deployments"]), 5)),
    ok("GetApplicationRevision", "of the renamed application", {"applicationName": "moved", "revision": {
        "revisionType": "AppSpecContent", "appSpecContent": {"sha256": "{spec_digest}"}}}),
    ok("UpdateDeploymentGroup", "the group renamed back",
       {"applicationName": "moved", "currentDeploymentGroupName": "moved-too", "newDeploymentGroupName": "{group}"}),
    ok("UpdateApplication", "renamed back", {"applicationName": "moved", "newApplicationName": "{app}"}),
    ok("GetDeploymentGroup", "with its last deployments",
       {"applicationName": "{app}", "deploymentGroupName": "{group}"}, lambda w, out: equal(
           (out["deploymentGroupInfo"]["lastAttemptedDeployment"]["deploymentId"],
            out["deploymentGroupInfo"]["lastSuccessfulDeployment"]["deploymentId"]), (w.rollback, w.rollback))),
]
CASES = REFUSALS + FIRST + AFTER_USE + HOOKS + READY + STOPS + ROLLBACK + RENAMES
