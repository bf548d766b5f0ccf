"""Clusters: create, describe, list, change, delete."""

from harness.suite import no, ok, step

from .common import equal, misread, no_cluster, paged

FARGATE = [{"capacityProvider": "FARGATE_SPOT", "weight": 1, "base": 0}]
INSIGHTS = [{"name": "containerInsights", "value": "enabled"}]


def _same(world, out):
    cluster = out["cluster"]
    equal((cluster["clusterName"], cluster["status"], cluster["settings"]), ("shop", "ACTIVE", INSIGHTS))
    equal(cluster["tags"], [{"key": "team", "value": "a"}])


def _described(world, out):
    equal([cluster["clusterName"] for cluster in out["clusters"]], ["shop"])
    equal(out["failures"], [{"arn": f"{world.arn}:cluster/absent", "reason": "MISSING"}])
    equal((out["clusters"][0]["settings"], out["clusters"][0]["statistics"]), (INSIGHTS, []))


def _busy(world):
    world.call("CreateCluster", clusterName="serving")
    world.call("CreateService", cluster="serving", serviceName="one", taskDefinition="app", desiredCount=0)
    world.call("CreateCluster", clusterName="running")
    world.call("RunTask", cluster="running", taskDefinition="app")


CASES = [
    ok("CreateCluster", "without a name it is the default one", {}, lambda w, out: equal(out["cluster"]["clusterName"], "default")),
    ok("CreateCluster", "with everything", {
        "clusterName": "shop", "settings": INSIGHTS, "tags": [{"key": "team", "value": "a"}],
        "capacityProviders": ["FARGATE", "FARGATE_SPOT"], "defaultCapacityProviderStrategy": FARGATE}, _same),
    ok("CreateCluster", "the same again is the same", {"clusterName": "shop"}),
    no("CreateCluster", "InvalidParameter", {"clusterName": "a b"}, "clusterName"),
    no("CreateCluster", "InvalidParameter", {"clusterName": "x" * 256}, "255"),
    no("CreateCluster", "InvalidParameter", {"clusterName": "e", "tags": [{"key": "aws:x", "value": ""}]}, "aws:"),
    no("CreateCluster", "InvalidParameter", {"clusterName": "e", "capacityProviders": ["mine"]}, "mine"),
    misread("CreateCluster", "clusterName", 7),
    ok("DescribeClusters", "one that is there and one that is not",
       {"clusters": ["shop", "absent"], "include": ["SETTINGS", "TAGS", "STATISTICS", "CONFIGURATIONS", "ATTACHMENTS"]}, _described),
    ok("DescribeClusters", "the default one", {}, lambda w, out: equal(out["clusters"][0]["clusterName"], "default")),
    no("DescribeClusters", "InvalidParameter", {"include": ["EVERYTHING"]}, "include"),
    misread("DescribeClusters", "clusters", "shop"),
    ok("UpdateCluster", "settings", {"cluster": "shop", "settings": [{"name": "containerInsights", "value": "enhanced"}]}),
    no("UpdateCluster", "InvalidParameter", {}, "cluster"),
    *no_cluster("UpdateCluster"),
    ok("UpdateClusterSettings", "back", {"cluster": "shop", "settings": INSIGHTS}, _same),
    no("UpdateClusterSettings", "InvalidParameter", {"cluster": "shop", "settings": []}, "settings"),
    no("UpdateClusterSettings", "InvalidParameter", {"cluster": "shop", "settings": [{"name": "x", "value": "y"}]}, "name"),
    *no_cluster("UpdateClusterSettings", {"settings": INSIGHTS}),
    ok("PutClusterCapacityProviders", "one", {
        "cluster": "shop", "capacityProviders": ["FARGATE_SPOT"], "defaultCapacityProviderStrategy": FARGATE},
       lambda w, out: equal(out["cluster"]["capacityProviders"], ["FARGATE_SPOT"])),
    no("PutClusterCapacityProviders", "InvalidParameter", {
        "cluster": "shop", "capacityProviders": [], "defaultCapacityProviderStrategy": FARGATE}, "FARGATE_SPOT"),
    *no_cluster("PutClusterCapacityProviders", {"capacityProviders": [], "defaultCapacityProviderStrategy": []}),
    ok("CreateCluster", "a third", {"clusterName": "third"}),
    *paged("ListClusters", "clusterArns"),
    ok("ListClusters", "all", {}),
    misread("ListClusters", "maxResults", "1"),
    step("clusters that are in use", _busy),
    no("DeleteCluster", "ClusterContainsServices", {"cluster": "serving"}),
    no("DeleteCluster", "ClusterContainsTasks", {"cluster": "running"}),
    no("DeleteCluster", "InvalidParameter", {}, "cluster"),
    *no_cluster("DeleteCluster"),
    ok("DeleteCluster", "an empty one", {"cluster": "third"}, lambda w, out: equal(out["cluster"]["status"], "INACTIVE")),
    no("DeleteCluster", "ClusterNotFound", {"cluster": "third"}, title="one that is gone"),
]
