"""Applications: create, read, rename, delete, list."""

import datetime

from harness.suite import Bytes, Raw, no, ok, step

from .common import LONG, equal, many, misread, named, paged

TAGS = [{"Key": "team", "Value": "a"}, {"Key": "stage", "Value": ""}]


def _is_mine(world, out):
    application = out["application"]
    assert application["applicationName"] == "first" and application["computePlatform"] == "ECS", application
    assert application["linkedToGitHub"] is False and "gitHubAccountName" not in application
    assert abs(application["createTime"] - datetime.datetime.now(datetime.timezone.utc)) < datetime.timedelta(hours=5)
    world.first_id = application["applicationId"]


def _renamed_keeps_its_id(world, out):
    assert out["application"]["applicationId"] == world.first_id, out
    assert world.call("ListTagsForResource", ResourceArn=f"{world.arn}:application:renamed")["Tags"], "tags are lost"


CREATE = [
    ok("CreateApplication", "with tags", {"applicationName": "first", "computePlatform": "ECS", "tags": TAGS}),
    ok("CreateApplication", "a name of all allowed characters", {"applicationName": "aZ09._+=,@-", "computePlatform": "ECS"}),
    ok("CreateApplication", "a name of 100 characters", {"applicationName": LONG[:100], "computePlatform": "ECS"}),
    ok("CreateApplication", "a member nobody knows is ignored", Raw({"applicationName": "unknown-member", "colour": "red"})),
    ok("CreateApplication", "a null is as good as nothing", Raw({"applicationName": "with-null", "tags": None})),
    ok("CreateApplication", "without a platform", {"applicationName": "server"}),
    ok("GetApplication", "an omitted platform is Server", {"applicationName": "server"},
       lambda w, out: equal(out["application"]["computePlatform"], "Server")),
    ok("CreateApplication", "for Lambda", {"applicationName": "lambda", "computePlatform": "Lambda"}),
    no("CreateApplication", "ApplicationAlreadyExists", {"applicationName": "first", "computePlatform": "ECS"}, "first"),
    no("CreateApplication", "ApplicationAlreadyExists", {"applicationName": "first", "computePlatform": "Lambda"}, "first",
       "taken by another platform"),
    no("CreateApplication", "InvalidComputePlatform", {"applicationName": "e", "computePlatform": "Mainframe"}, "Mainframe"),
    no("CreateApplication", "InvalidComputePlatform", {"applicationName": "e", "computePlatform": "ecs"}, "ecs"),
    no("CreateApplication", "InvalidTagsToAdd", {"applicationName": "e", "tags": TAGS + TAGS[:1]}, "team", "a key twice"),
    no("CreateApplication", "InvalidTagsToAdd", {"applicationName": "e", "tags": [{"Value": "x"}]}, title="no key"),
    no("CreateApplication", "InvalidTagsToAdd", {"applicationName": "e", "tags": [{"Key": "k" * 129, "Value": ""}]}, "128"),
    no("CreateApplication", "InvalidTagsToAdd",
       {"applicationName": "e", "tags": [{"Key": f"k{n}", "Value": ""} for n in range(51)]}, "50"),
    no("CreateApplication", "InvalidApplicationName", {"applicationName": "a b", "computePlatform": "Mainframe"},
       title="the name comes before the platform"),
    *named("CreateApplication", "applicationName", {"computePlatform": "ECS"}, exists=False),
    *misread("CreateApplication", "applicationName"),
    no("CreateApplication", "Serialization", Raw({"applicationName": "e", "tags": {"Key": "k"}}), title="tags as a map"),
    no("CreateApplication", "Serialization", Bytes(b'{"applicationName": '), title="half a body"),
    no("CreateApplication", "Serialization", Bytes(b"\xff\xfe"), title="no document at all"),
    no("GetApplication", "ApplicationDoesNotExist", {"applicationName": "e"}, title="refused calls have made nothing"),
]

READ = [
    ok("ListApplications", "one page", {}, lambda w, out: equal("nextToken" in out, False)),
    ok("GetApplication", "what was created", {"applicationName": "first"}, _is_mine),
    *named("GetApplication", "applicationName"),
    *misread("GetApplication", "applicationName", ["first"]),
    ok("BatchGetApplications", "two, in the order asked", {"applicationNames": ["first", "{app}"]},
       lambda w, out: equal([one["applicationName"] for one in out["applicationsInfo"]], ["first", w.app])),
    no("BatchGetApplications", "ApplicationNameRequired", {}, title="no names"),
    no("BatchGetApplications", "ApplicationNameRequired", {"applicationNames": []}, title="an empty list"),
    no("BatchGetApplications", "ApplicationNameRequired", {"applicationNames": ["first", ""]}, title="an empty name"),
    no("BatchGetApplications", "InvalidApplicationName", {"applicationNames": ["first", "a b"]}, "a b"),
    no("BatchGetApplications", "ApplicationDoesNotExist", {"applicationNames": ["first", "absent"]}, "absent"),
    ok("BatchGetApplications", "a hundred", {"applicationNames": ["first"] * 100}),
    no("BatchGetApplications", "BatchLimitExceeded", {"applicationNames": ["first"] * 101}, "100"),
    no("BatchGetApplications", "BatchLimitExceeded", {"applicationNames": ["a b"] * 101}, title="the limit before the names"),
]

CHANGE = [
    ok("UpdateApplication", "rename", {"applicationName": "first", "newApplicationName": "renamed"}),
    ok("GetApplication", "under its new name", {"applicationName": "renamed"}, _renamed_keeps_its_id),
    no("GetApplication", "ApplicationDoesNotExist", {"applicationName": "first"}, title="no more under its old name"),
    no("UpdateApplication", "ApplicationAlreadyExists", {"applicationName": "renamed", "newApplicationName": "lambda"}, "lambda"),
    *named("UpdateApplication", "applicationName", {"newApplicationName": "other"}),
    *named("UpdateApplication", "newApplicationName", {"applicationName": "renamed"}, exists=False),
    ok("DeleteApplication", "one that is there", {"applicationName": "renamed"}),
    ok("DeleteApplication", "one that is gone", {"applicationName": "renamed"}),
    *named("DeleteApplication", "applicationName", exists=False),
    no("GetApplication", "ApplicationDoesNotExist", {"applicationName": "renamed"}, title="deleted"),
]


def _fill_up(world):
    """As many applications as an account may have."""
    present = sum(len(page["applications"]) for page in world.aws.codedeploy.get_paginator("list_applications").paginate())
    many(world, "CreateApplication", [{"applicationName": f"page-{n:04}"} for n in range(1000 - present)])


def _some_gone(world):
    many(world, "DeleteApplication", [{"applicationName": f"page-{n:04}"} for n in (0, 50, 98, 99, 100)])


def _goes_on(world, out):
    first = world.call("ListApplications")["applications"]
    equal(out["applications"], sorted(out["applications"]))
    assert first[94] < out["applications"][0] and not set(first[:95]) & set(out["applications"]), out["applications"][:3]


LISTS = [
    step("1000 applications", _fill_up),
    no("CreateApplication", "ApplicationLimitExceeded", {"applicationName": "one-too-many"}, "1000"),
    *paged("ListApplications", "applications", [("ListDeploymentConfigs", {})], order=sorted, at_least=1000),
    step("some of the first page's gone, its last among them", _some_gone),
    ok("ListApplications", "after a page's items are gone", lambda w: {"nextToken": w.token}, _goes_on),
]

CASES = CREATE + READ + CHANGE
