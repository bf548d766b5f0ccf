"""Revisions: register, read back, list by use and by time."""

import hashlib

from harness.suite import Raw, no, ok, step

from .common import equal, many, misread, named, paged

REGISTER, GET, BATCH, LIST = (
    "RegisterApplicationRevision", "GetApplicationRevision", "BatchGetApplicationRevisions", "ListApplicationRevisions")


def s3(key, **more):
    return {"revisionType": "S3", "s3Location": {"bucket": "bucket-of-specs", "key": key, "bundleType": "YAML", **more}}


def inline(content, kind="AppSpecContent", member="appSpecContent", **more):
    return {"revisionType": kind, member: {"content": content, **more}}


def digest(content):
    return hashlib.sha256(content.encode()).hexdigest()


def of(revision, **more):
    return {"applicationName": "revisions", "revision": revision, **more}


def batch(*revisions):
    return {"applicationName": "revisions", "revisions": list(revisions)}


def _setting(world):
    world.call("CreateApplication", applicationName="revisions", computePlatform="ECS")
    world.call("CreateApplication", applicationName="revisions-too", computePlatform="ECS")


INVALID = {
    "a type nobody knows": {"revisionType": "Floppy"},
    "GitHub": {"revisionType": "GitHub", "gitHubLocation": {"repository": "a/b", "commitId": "c"}},
    "S3 without a location": {"revisionType": "S3"},
    "S3 without a bucket": s3("k", bucket=""),
    "S3 without a key": s3(""),
    "S3 without a bundle type": s3("k", bundleType=""),
    "a zip": s3("k", bundleType="zip"),
    "AppSpecContent without content": {"revisionType": "AppSpecContent"},
    "empty content": inline(""),
    "content of another digest": inline("version: 0.0", sha256="0" * 64),
    "String without string": {"revisionType": "String", "appSpecContent": {"content": "x"}},
}
REGISTERING = [
    step("an application", _setting),
    ok(REGISTER, "S3", of(s3("a/one.yaml"), description="first")),
    ok(REGISTER, "S3 with version and ETag", of(s3("b/two.json", bundleType="JSON", version="v1", eTag="e1"))),
    ok(REGISTER, "content with its digest", of(inline("version: 0.0", sha256=digest("version: 0.0")))),
    ok(REGISTER, "content without a digest", of(inline("version: 0.1"))),
    ok(REGISTER, "String, as before 2018", of(inline("version: 0.2", "String", "string"))),
    ok(REGISTER, "again, with another description", of(s3("a/one.yaml"), description="d" * 512)),
    no(REGISTER, "DescriptionTooLong", of(s3("x"), description="d" * 513), "512"),
    no(REGISTER, "RevisionRequired", {"applicationName": "revisions"}),
    no(REGISTER, "RevisionRequired", of({}), title="a revision without a type"),
    no(REGISTER, "RevisionRequired", Raw(of(None)), title="null"),
    *(no(REGISTER, "InvalidRevision", of(revision), title=title) for title, revision in INVALID.items()),
    *named(REGISTER, "applicationName", {"revision": s3("x")}),
    *misread(REGISTER, "revision", "S3"),
]


def _described(world, out):
    info = out["revisionInfo"]
    equal(info["description"], "d" * 512)
    equal(info["deploymentGroups"], [])
    assert "registerTime" in info and "firstUsedTime" not in info and "lastUsedTime" not in info, info
    equal(out["revision"], s3("a/one.yaml"))


def _used(world, out):
    info = out["revisionInfo"]
    equal(info["deploymentGroups"], [world.group])
    assert info["registerTime"] <= info["firstUsedTime"] <= info["lastUsedTime"], info
    equal(out["revision"]["appSpecContent"]["content"], world.spec)


def _in_batch(world, out):
    revisions = [one["revisionLocation"] for one in out["revisions"]]
    equal(revisions, [s3("a/one.yaml"), {"revisionType": "AppSpecContent", "appSpecContent": {"sha256": digest("version: 0.0")}}])
    assert "absent" in out["errorMessage"], out["errorMessage"]


READING = [
    ok(GET, "S3", of(s3("a/one.yaml")), _described),
    ok(GET, "content by its digest alone", of({"revisionType": "AppSpecContent", "appSpecContent": {"sha256": digest("version: 0.1")}}),
       lambda w, out: equal(out["revision"], inline("version: 0.1", sha256=digest("version: 0.1")))),
    ok(GET, "String by its digest", of({"revisionType": "String", "string": {"sha256": digest("version: 0.2")}}),
       lambda w, out: equal(out["revision"]["string"]["content"], "version: 0.2")),
    no(GET, "RevisionDoesNotExist", of(s3("absent"))),
    no(GET, "RevisionDoesNotExist", of(s3("b/two.json", bundleType="JSON", version="v2", eTag="e1")), title="another version"),
    no(GET, "RevisionDoesNotExist", of({"revisionType": "AppSpecContent", "appSpecContent": {"sha256": "f" * 64}}), title="a digest"),
    no(GET, "RevisionRequired", {"applicationName": "revisions"}),
    no(GET, "InvalidRevision", of({"revisionType": "Floppy"}), "Floppy"),
    *named(GET, "applicationName", {"revision": s3("x")}),
    ok(BATCH, "two that are and one that is not",
       batch(s3("a/one.yaml"), {"revisionType": "AppSpecContent", "appSpecContent": {"sha256": digest("version: 0.0")}}, s3("absent")),
       _in_batch),
    ok(BATCH, "25", batch(*[s3("a/one.yaml")] * 25), lambda w, out: equal("errorMessage" in out, False)),
    no(BATCH, "BatchLimitExceeded", batch(*[s3("a/one.yaml")] * 26), "25"),
    no(BATCH, "RevisionRequired", batch(), title="an empty list"),
    no(BATCH, "RevisionRequired", {"applicationName": "revisions"}, title="no list"),
    no(BATCH, "InvalidRevision", batch({"revisionType": "Floppy"}), "Floppy"),
    *named(BATCH, "applicationName", {"revisions": [s3("x")]}),
]


def keys_are(*keys):
    def check(world, out):
        found = [one["s3Location"]["key"] if "s3Location" in one else one["revisionType"] for one in out["revisions"]]
        equal(found, list(keys))
    return check


def no_content(world, out):
    for revision in out["revisions"]:
        assert "content" not in revision.get("appSpecContent", {}) and "content" not in revision.get("string", {}), revision


def listed(**more):
    return {"applicationName": "revisions", **more}


ALL = ("a/one.yaml", "b/two.json", "AppSpecContent", "AppSpecContent", "String")
LISTING = [
    ok(LIST, "by registration", listed(sortBy="registerTime"), keys_are(*ALL)),
    ok(LIST, "by registration, newest first", listed(sortBy="registerTime", sortOrder="descending"), keys_are(*reversed(ALL))),
    ok(LIST, "by first use", listed(sortBy="firstUsedTime", sortOrder="ascending"), no_content),
    ok(LIST, "by last use", listed(sortBy="lastUsedTime", sortOrder="descending")),
    ok(LIST, "in no order", listed(), lambda w, out: equal(len(out["revisions"]), 5)),
    ok(LIST, "of a bucket", listed(s3Bucket="bucket-of-specs", sortBy="registerTime"), keys_are("a/one.yaml", "b/two.json")),
    ok(LIST, "of another bucket", listed(s3Bucket="another-bucket"), keys_are()),
    ok(LIST, "by prefix", listed(s3Bucket="bucket-of-specs", s3KeyPrefix="b/"), keys_are("b/two.json")),
    ok(LIST, "targets of a group only", listed(deployed="include"), keys_are()),
    ok(LIST, "targets of no group", listed(deployed="exclude", sortBy="registerTime"), keys_are(*ALL)),
    ok(LIST, "whether or not", listed(deployed="ignore", sortBy="registerTime"), keys_are(*ALL)),
    no(LIST, "InvalidSortBy", listed(sortBy="colour"), "colour"),
    no(LIST, "InvalidSortOrder", listed(sortBy="registerTime", sortOrder="up"), "up"),
    no(LIST, "InvalidDeployedStateFilter", listed(deployed="maybe"), "maybe"),
    no(LIST, "BucketNameFilterRequired", listed(s3KeyPrefix="a/")),
    no(LIST, "InvalidBucketNameFilter", listed(s3Bucket="a/b"), "a/b"),
    ok(LIST, "of a bucket as they were named once", listed(s3Bucket="Old_Bucket"), keys_are()),
    no(LIST, "InvalidBucketNameFilter", listed(s3Bucket="x" * 256)),
    no(LIST, "InvalidBucketNameFilter", listed(s3Bucket=""), title="an empty name"),
    no(LIST, "InvalidKeyPrefixFilter", listed(s3Bucket="bucket-of-specs", s3KeyPrefix="k" * 1025), "1024"),
    *named(LIST, "applicationName"),
    *misread(LIST, "deployed", True),
]


def _many(world):
    many(world, REGISTER, [{"applicationName": "revisions-too", "revision": s3(f"page/{n:03}")} for n in range(120)])


PAGES = [
    step("120 revisions", _many),
    *paged(LIST, "revisions", [{"applicationName": "revisions"}, {"applicationName": "revisions-too", "sortBy": "registerTime"}],
           {"applicationName": "revisions-too"}, at_least=120),
    *paged(LIST, "revisions", [{"applicationName": "revisions-too"}],
           {"applicationName": "revisions-too", "sortBy": "registerTime", "sortOrder": "descending"}, at_least=120),
]
# Part of the deployments' family: there, one was used.
AFTER_USE = [
    ok(GET, "registered by its deployment", {"applicationName": "{app}", "revision": {
        "revisionType": "AppSpecContent", "appSpecContent": {"sha256": "{spec_digest}"}}}, _used),
    ok(LIST, "the target of its group", {"applicationName": "{app}", "deployed": "include"},
       lambda w, out: equal([one["appSpecContent"]["sha256"] for one in out["revisions"]], [w.spec_digest])),
]
CASES = REGISTERING + READING + LISTING + PAGES
