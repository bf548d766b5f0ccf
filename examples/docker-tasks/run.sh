#!/usr/bin/env bash
# Blue/green deployments whose tasks are containers of a Docker-compatible engine, with the stock AWS CLI: containers
# that depend on each other and share localhost, a server killed in the middle of a deployment, a version that does not
# start, and then the whole AWS CLI tutorial. Starts servers of its own and leaves nothing behind.
#
#   examples/docker-tasks/run.sh                                 the engine of this machine; pulls busybox when missing
#   CUTOVER_DOCKER_SOCKET=/path/to/engine.sock IMAGE=app:1 examples/docker-tasks/run.sh
#                                                                another engine, another image with sh, httpd and wget
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
source "$here/../lib.sh"

# Under scripts/docker-test.sh: the engine and the image that it made.
if [ -n "${CUTOVER_TEST_DOCKER_SOCKET:-}" ]; then
    export CUTOVER_DOCKER_SOCKET=$CUTOVER_TEST_DOCKER_SOCKET
    IMAGE=${IMAGE:-cutover-test:1}
fi
export IMAGE=${IMAGE:-busybox:stable}
export CUTOVER_TASK_RUNTIME=docker
start_server 60

# register VERSION: a revision of the task definition -> $TASK_DEFINITION
register() {
    VERSION=$1 fill "$here/input/taskdef.json" >"$work/$1.json"
    TASK_DEFINITION=$(ask aws ecs register-task-definition --cli-input-json "file://$work/$1.json" \
        --query taskDefinition.taskDefinitionArn --output text)
    export TASK_DEFINITION
}

# deploy VERSION [OPTION...]: starts a deployment -> $deployment
deploy() {
    register "$1"
    fill "$here/input/revision.json" >"$work/appspec.json"
    python3 - "$work" <<'PYTHON'
import json, sys
content = open(sys.argv[1] + "/appspec.json").read()
revision = {"revisionType": "AppSpecContent", "appSpecContent": {"content": content}}
json.dump(revision, open(sys.argv[1] + "/revision.json", "w"))
PYTHON
    deployment=$(ask aws deploy create-deployment --application-name AppECS-demo-web \
        --deployment-group-name DgpECS-demo-web --revision "file://$work/revision.json" "${@:2}" \
        --query deploymentId --output text)
    say "   $deployment"
}

# What the tasks of the service say: query -> text, tasks in a fixed order.
of_tasks() {
    local tasks
    tasks=$(aws ecs list-tasks --cluster demo --query 'sort(taskArns)' --output text)
    # shellcheck disable=SC2086 # one word a task
    aws ecs describe-tasks --cluster demo --tasks $tasks --query "sort_by(tasks, &taskArn)[]$1" --output text
}

# wait_for WHAT EXPECTED COMMAND...: at most 60 seconds.
wait_for() {
    local deadline=$((SECONDS + 60)) found
    while found=$("${@:3}"); [ "$found" != "$2" ]; do
        [ $SECONDS -lt $deadline ] || fail "$1 should be $2; it is: $found"
        sleep 0.2
    done
    say "   ok: $1: $found"
}

step "A service of three containers behind a load balancer"
lb=$(ask aws elbv2 create-load-balancer --name web --subnets subnet-1 subnet-2 \
    --query 'LoadBalancers[0].LoadBalancerArn' --output text)
host=$(ask aws elbv2 describe-load-balancers --names web --query 'LoadBalancers[0].DNSName' --output text)
for name in web-blue web-green; do
    run aws elbv2 create-target-group --name $name --protocol HTTP --port 80 --target-type ip --vpc-id vpc-1 \
        --health-check-path /health
done
blue=$(aws elbv2 describe-target-groups --names web-blue --query 'TargetGroups[0].TargetGroupArn' --output text)
listener=$(ask aws elbv2 create-listener --load-balancer-arn "$lb" --protocol HTTP --port 8000 \
    --default-actions "Type=forward,TargetGroupArn=$blue" --query 'Listeners[0].ListenerArn' --output text)
test_listener=$(ask aws elbv2 create-listener --load-balancer-arn "$lb" --protocol HTTP --port 8080 \
    --default-actions "Type=forward,TargetGroupArn=$blue" --query 'Listeners[0].ListenerArn' --output text)
production=http://$host:8000/ test=http://$host:8080/
run aws ecs create-cluster --cluster-name demo
register v1
run aws ecs create-service --cluster demo --service-name web --task-definition web --desired-count 2 \
    --launch-type FARGATE --deployment-controller type=CODE_DEPLOY \
    --load-balancers "targetGroupArn=$blue,containerName=web,containerPort=8080" \
    --network-configuration 'awsvpcConfiguration={subnets=[subnet-1,subnet-2],securityGroups=[sg-1]}'
wait_until_served "$production" v1

step "What the containers say of themselves"
# Their check asks the neighbour on localhost too.
wait_for "health of both tasks" $'HEALTHY\tHEALTHY' of_tasks .healthStatus
expect "what setup came to" $'0\t0' "$(of_tasks ".containers[] | [?name=='setup'].exitCode")"

step "A canary with aws ecs deploy"
run aws deploy create-application --application-name AppECS-demo-web --compute-platform ECS
run aws deploy create-deployment-group --application-name AppECS-demo-web --deployment-group-name DgpECS-demo-web \
    --service-role-arn arn:aws:iam::000000000000:role/codedeploy --ecs-services serviceName=web,clusterName=demo \
    --deployment-config-name CodeDeployDefault.ECSCanary10Percent5Minutes \
    --deployment-style deploymentType=BLUE_GREEN,deploymentOption=WITH_TRAFFIC_CONTROL \
    --auto-rollback-configuration enabled=true,events=DEPLOYMENT_FAILURE \
    --blue-green-deployment-configuration \
    'terminateBlueInstancesOnDeploymentSuccess={action=TERMINATE,terminationWaitTimeInMinutes=1},deploymentReadyOption={actionOnTimeout=CONTINUE_DEPLOYMENT,waitTimeInMinutes=0}' \
    --load-balancer-info \
    "targetGroupPairInfoList=[{targetGroups=[{name=web-blue},{name=web-green}],prodTrafficRoute={listenerArns=[$listener]},testTrafficRoute={listenerArns=[$test_listener]}}]"
VERSION=v2 fill "$here/input/taskdef.json" >"$work/v2.json"
ask aws ecs deploy --cluster demo --service web --task-definition "$work/v2.json" \
    --codedeploy-appspec "$here/input/appspec.yaml" | tee "$work/deploy.out"
grep -q 'Successfully deployed' "$work/deploy.out" || fail "the command did not say that it deployed"
expect "production serves" v2 "$(served "$production")"

step "The server is killed in the middle of a canary; its containers and the traffic are not"
deploy v3
events() {
    aws deploy get-deployment-target --deployment-id "$deployment" --target-id demo:web --output text \
        --query "deploymentTarget.ecsTarget.lifecycleEvents[?status=='$1'].lifecycleEventName"
}
wait_for "event in progress" AllowTraffic events InProgress
before=$(of_tasks '.containers[].runtimeId')
kill -KILL "$server_pid"
wait "$server_pid" || true
answer=$(served "$production")
case $answer in v2 | v3) say "   ok: production serves $answer without a server" ;; *) fail "production serves $answer" ;; esac
start_server 60
run aws deploy wait deployment-successful --deployment-id "$deployment"
# The old version's have ended meanwhile; no container was started in the place of one that ran.
for process in $(of_tasks '.containers[].runtimeId'); do
    case " ${before//$'\t'/ } " in *" $process "*) ;; *) fail "process $process was not there before: $before" ;; esac
done
say "   ok: the containers are those from before"
expect "production serves" v3 "$(served "$production")"
expect "the test listener serves" v3 "$(served "$test")"

step "A version whose image cannot be pulled: its deployment is stopped, and production goes on"
IMAGE_BEFORE=$IMAGE IMAGE=127.0.0.1:1/none:1
deploy v4 --deployment-config-name CodeDeployDefault.ECSAllAtOnce
wait_for "why its tasks stop" CannotPullContainerError bash -c 'tasks=$(aws ecs list-tasks --cluster demo \
    --desired-status STOPPED --query "taskArns" --output text); aws ecs describe-tasks --cluster demo --tasks $tasks \
    --query "tasks[?stopCode==\`TaskFailedToStart\`].stoppedReason" --output text | grep -om1 CannotPullContainerError | head -n 1'
run aws deploy stop-deployment --deployment-id "$deployment" --auto-rollback-enabled
wait_for "its status" Stopped aws deploy get-deployment --deployment-id "$deployment" \
    --query deploymentInfo.status --output text
IMAGE=$IMAGE_BEFORE
expect "production serves" v3 "$(served "$production")"

step "Clean up"
run aws ecs delete-service --cluster demo --service web --force
run aws ecs wait services-inactive --cluster demo --services web
expect "tasks left" "" "$(aws ecs list-tasks --cluster demo --query taskArns --output text)"
stop_server

step "The AWS CLI tutorial with containers as tasks: the runtime is chosen by itself where an engine answers"
CUTOVER_TASK_RUNTIME=auto TASK_FILE=$here/input/tutorial-task.json bash "$here/../aws-cli-tutorial/run.sh"

step "Done in $SECONDS seconds"
