"""The validation hook: compares what the test and the production listener serve, then tells CodeDeploy.

An ordinary AWS Lambda function. It knows nothing of Cutover: endpoint, region and keys come from its environment, where
boto3 finds them by itself.
"""

import os
import urllib.request

import boto3


def served(url):
    return urllib.request.urlopen(url, timeout=10).read().decode().strip()


def handler(event, context):
    test, production = served(os.environ["TEST_URL"]), served(os.environ["PRODUCTION_URL"])
    print(f"the test listener serves {test}, the production listener serves {production}")
    expected = (os.environ["NEW_VERSION"], os.environ["OLD_VERSION"])
    status = "Succeeded" if (test, production) == expected else "Failed"
    boto3.client("codedeploy").put_lifecycle_event_hook_execution_status(
        deploymentId=event["DeploymentId"],
        lifecycleEventHookExecutionId=event["LifecycleEventHookExecutionId"],
        status=status,
    )
    print(f"reported {status} for {event['DeploymentId']}")
